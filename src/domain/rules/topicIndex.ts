import type { IndicatorId } from '../indicator/indicator';
import type { IndicatorTable } from '../workbook/indicatorTable';
import { outlineIndex, type Outline } from '../workbook/outline';
import { indicatorOf, type Workbook } from '../workbook/workbook';
import type { RuleContext, RuleLanguage } from './context';
import type { NameTopic, TopicRole } from './nameTopic';

const NAMES_A_SLICE = 500;

/** Rows by what their names say. */
export class TopicIndex {
  readonly #rows = new Map<string, IndicatorId[]>();
  readonly #topics = new Map<IndicatorId, readonly NameTopic[]>();

  /** Reads all names, yielding between slices. */
  *read(workbook: Workbook, language: RuleLanguage): Generator<undefined, void, void> {
    const tree = outlineIndex(workbook.outline);
    const { ids } = workbook.outline;
    for (let n = 0; n < ids.length; n += 1) {
      if (n % NAMES_A_SLICE === NAMES_A_SLICE - 1) yield;
      const id = ids[n] ?? 0;
      const indicator = indicatorOf(workbook, id);
      if (!indicator) continue;
      const parent = tree.parentOf(id);
      const under = parent === null ? '' : (indicatorOf(workbook, parent)?.name ?? '');
      const topics = language.topics(indicator.name, under);
      if (topics.length === 0) continue;
      this.#topics.set(id, topics);
      for (const { role, of } of topics) {
        const key = `${role}|${of}`;
        const rows = this.#rows.get(key);
        if (rows) rows.push(id);
        else this.#rows.set(key, [id]);
      }
    }
  }

  topicsOf(id: IndicatorId): readonly NameTopic[] {
    return this.#topics.get(id) ?? [];
  }

  rows(role: TopicRole, of: string): readonly IndicatorId[] {
    return this.#rows.get(`${role}|${of}`) ?? [];
  }
}

type Names = Pick<RuleContext, 'workbook' | 'language'>;

interface Kept {
  readonly outline: Outline;
  readonly language: RuleLanguage;
  readonly index: TopicIndex;
}

/** Figures change with every edit, names hardly ever: the index is kept by the table of rows. */
const indexes = new WeakMap<IndicatorTable, Kept>();

/** The index of a workbook's names, made anew when a row is renamed or moved. */
export function topicIndex(context: Names): TopicIndex {
  const reading = readTopics(context);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/** The same in slices, for a check that goes over all rows. */
export function* readTopics({ workbook, language }: Names): Generator<undefined, TopicIndex, void> {
  const kept = indexes.get(workbook.indicators);
  if (kept && kept.outline === workbook.outline && kept.language === language) return kept.index;
  const index = new TopicIndex();
  yield* index.read(workbook, language);
  indexes.set(workbook.indicators, { outline: workbook.outline, language, index });
  return index;
}

/** What a row is the `role` of; null where its name says nothing of the kind. */
export function topicOf(context: RuleContext, id: IndicatorId, role: TopicRole): string | null {
  return (
    topicIndex(context)
      .topicsOf(id)
      .find((topic) => topic.role === role)?.of ?? null
  );
}

/**
 * The one row whose name says `role` of `of`: the only one beside the anchor, else the only one of
 * the sheet. Null where there is none or more than one, for then names prove nothing.
 */
export function relatedRow(
  context: RuleContext,
  anchor: IndicatorId,
  role: TopicRole,
  of: string,
): IndicatorId | null {
  const rows = topicIndex(context).rows(role, of);
  if (rows.length < 2) return rows[0] ?? null;
  const tree = outlineIndex(context.workbook.outline);
  const parent = tree.parentOf(anchor);
  const beside = rows.filter((row) => tree.parentOf(row) === parent);
  return beside.length === 1 ? (beside[0] ?? null) : null;
}

/** Rows of the role whose names share a topic with a changed row or one of its children. */
export function anchorsByTopic(
  context: RuleContext,
  changed: IndicatorId,
  role: TopicRole,
): IndicatorId[] {
  const index = topicIndex(context);
  const found = new Set<IndicatorId>([changed]);
  const tree = outlineIndex(context.workbook.outline);
  // A child with a name that says little is known by its parent's.
  for (const id of [changed, ...tree.childrenOf(changed)]) {
    for (const { of } of index.topicsOf(id)) {
      for (const row of index.rows(role, of)) found.add(row);
    }
  }
  return [...found];
}
