import * as v from 'valibot';
import {
  LONGEST_TEXT,
  NO_TEXTS,
  sourceTextKey,
  type SourceTextKey,
  type SourceTexts,
} from '../../domain/workbook/sourceText';
import type { WorkbookId } from '../../domain/workbook/workbook';
import { damaged, type Guard } from '../storeError';
import { checkShape } from './shapes';

/** The text of a report that figures of a workbook were taken from. Never changes. */
export interface SourceTextRecord {
  readonly workbook: WorkbookId;
  readonly key: SourceTextKey;
  readonly text: string;
}

const textShape = v.object({
  workbook: v.string(),
  key: v.string(),
  text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
});

/** The records of texts that one state has and another has not; from null: of all. */
export function newTextRecords(
  workbook: WorkbookId,
  from: SourceTexts | null,
  to: SourceTexts,
): SourceTextRecord[] {
  if (from === to) return [];
  return [...to].flatMap(([key, text]) => (from?.has(key) ? [] : { workbook, key, text }));
}

/** The texts that were stored; `guard`: see `Guard`. */
export function readTexts(
  records: readonly SourceTextRecord[],
  guard: Guard<SourceTextRecord>,
): SourceTexts {
  if (records.length === 0) return NO_TEXTS;
  const texts = new Map<SourceTextKey, string>();
  for (const record of records) {
    const read = guard(record, () => readText(record));
    if (read) texts.set(...read);
  }
  return texts;
}

function readText(read: SourceTextRecord): [SourceTextKey, string] {
  const { key, text } = checkShape(textShape, read, `source text ${read.key}`);
  if (sourceTextKey(text) !== key) throw damaged(`source text ${key}`, 'another text');
  return [key, text];
}
