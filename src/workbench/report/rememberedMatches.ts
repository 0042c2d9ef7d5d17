import { readUnit } from '../../locale/unit';
import { matchKey } from '../../locale/name';
import type { WorkbookStore } from '../ports';
import type { MatchTarget, Review } from './review';
import { reviewedItem } from './reviewed';

/** Key of the setting that holds them. */
export const MATCHES_SETTING = 'rememberedMatches';
export const MOST_MATCHES = 2000;
const LONGEST_NAME = 500;

/** A row a planner chose, as another workbook can find it too. */
export type RememberedTarget =
  | {
      readonly kind: 'row';
      /** `matchKey` of its name, with its parent's where it says too little alone. */
      readonly name: string;
      readonly dimension: string;
    }
  | { readonly kind: 'catalogue'; readonly code: string }
  | { readonly kind: 'new' };

/** What planners chose, by `rememberedKey`. */
export type RememberedMatches = ReadonlyMap<string, RememberedTarget>;

/** Equal for spellings of one name with units of one dimension. */
export function rememberedKey(name: string, unit: string): string {
  return `${matchKey(name)}|${readUnit(unit).dimension}`;
}

/** A choice: for which figure, and what was chosen. */
export interface MatchChoice {
  readonly name: string;
  readonly unit: string;
  readonly target: RememberedTarget;
}

/** A chosen target as it is remembered; null where it is a row that is not there. */
export function rememberedTarget(
  target: MatchTarget,
  rowOf: (id: number) => { readonly name: string; readonly dimension: string } | null,
): RememberedTarget | null {
  if (target.kind !== 'indicator') return target;
  const row = rowOf(target.id);
  return row && { kind: 'row', name: row.name, dimension: row.dimension };
}

/**
 * The rows a person chose in a review, by the name that was read and by the one it was corrected to;
 * `rowOf`: name and dimension of a row of the workbook, as another can find it.
 */
export function choicesOf(
  review: Review,
  rowOf: Parameters<typeof rememberedTarget>[1],
): readonly MatchChoice[] {
  return [...review.decisions].flatMap(([item, { state, correction }]): MatchChoice[] => {
    const reviewed = reviewedItem(review, item);
    if (!reviewed || state === 'rejected' || !correction.target) return [];
    const target = rememberedTarget(correction.target, rowOf);
    if (!target) return [];
    const { name, unit, extraction } = reviewed;
    const names = new Set([extraction.indicator, name].filter((one) => one.trim() !== ''));
    return [...names].map((one) => ({ name: one, unit, target }));
  });
}

/** What was chosen for the figures of earlier reports; entries that are none are left out. */
export async function loadMatches(
  store: Pick<WorkbookStore, 'readSetting'>,
): Promise<RememberedMatches> {
  return readMatches(await store.readSetting(MATCHES_SETTING));
}

/** Keeps choices, newest last; the oldest give way beyond `MOST_MATCHES`. */
export async function rememberMatches(
  store: Pick<WorkbookStore, 'readSetting' | 'writeSetting'>,
  choices: readonly MatchChoice[],
): Promise<void> {
  if (choices.length === 0) return;
  const all = new Map(await loadMatches(store));
  for (const { name, unit, target } of choices) {
    const key = rememberedKey(name, unit);
    all.delete(key);
    if (key.length <= LONGEST_NAME) all.set(key, target);
  }
  const kept = [...all].slice(-MOST_MATCHES).map(([key, target]) => ({ key, target }));
  await store.writeSetting(MATCHES_SETTING, kept);
}

/** Reads the setting back; whatever does not have the shape is passed over. */
export function readMatches(setting: unknown): RememberedMatches {
  const matches = new Map<string, RememberedTarget>();
  if (!Array.isArray(setting)) return matches;
  for (const entry of setting.slice(-MOST_MATCHES) as unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue;
    const { key, target } = entry as { key?: unknown; target?: unknown };
    const read = readTarget(target);
    if (isText(key) && read) matches.set(key, read);
  }
  return matches;
}

function readTarget(read: unknown): RememberedTarget | null {
  if (typeof read !== 'object' || read === null) return null;
  const { kind, name, dimension, code } = read as Readonly<Record<string, unknown>>;
  if (kind === 'new') return { kind };
  if (kind === 'catalogue' && isText(code)) return { kind, code };
  if (kind === 'row' && isText(name) && isText(dimension)) return { kind, name, dimension };
  return null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NAME;
}
