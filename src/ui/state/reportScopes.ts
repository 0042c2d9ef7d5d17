import { passagesOf } from '../../workbench/report/passageOf';
import { stateOf, type ItemNumber, type Review } from '../../workbench/report/review';
import { itemsIn, type ReviewScope } from '../../workbench/report/reviewScope';

/** Figures that can be accepted together with one that is looked at. */
export interface ScopeChoice {
  readonly kind: 'listed' | 'list' | 'passage' | 'section';
  /** Tells it apart from others at the same figure. */
  readonly key: string;
  readonly name: string;
  /** Those that nobody has looked at. */
  readonly open: readonly ItemNumber[];
}

/**
 * The groups a figure stands in, the one that is likeliest meant first. `listed`: the figures of a
 * filter, which are one as well; null where all are listed.
 */
export function scopesOf(
  review: Review,
  item: ItemNumber,
  listed: readonly ItemNumber[] | null = null,
): readonly ScopeChoice[] {
  const read = review.reading.extractions[item];
  if (!read) return [];
  const choices: ScopeChoice[] = [];
  const addItems = (
    kind: ScopeChoice['kind'],
    name: string,
    items: readonly ItemNumber[],
  ): void => {
    const open = items.filter((one) => stateOf(review, one) === 'unchecked');
    choices.push({ kind, key: `${kind}${choices.length}`, name, open });
  };
  const add = (kind: ScopeChoice['kind'], name: string, scope: ReviewScope): void => {
    addItems(kind, name, itemsIn(review, scope));
  };
  if (listed) addItems('listed', '', listed);
  const { list, section } = read;
  if (list) add('list', list.title, { kind: 'list', title: list.title });
  const passage = passagesOf(review.reading)[item];
  if (typeof passage === 'number') add('passage', '', { kind: 'passage', passage });
  for (let depth = section.length; depth > 0; depth -= 1) {
    const path = section.slice(0, depth);
    add('section', path.at(-1) ?? '', { kind: 'section', path });
  }
  return choices;
}
