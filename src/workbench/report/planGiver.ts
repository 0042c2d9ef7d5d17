import { matchKey } from '../../locale/name';

/** Levels of government that assign plans. */
const LEVELS = ['trung ương', 'tỉnh', 'thành phố', 'huyện', 'xã'];

/**
 * Who assigned a plan, as the workbook calls them: by name, else the only one of the same level
 * ("HĐND tỉnh", "tỉnh giao"), else as the report does. Where the report names nobody, the plan of
 * nobody in particular, else the sheet's first.
 */
export function giverIn(known: readonly string[], named: string): string {
  const given = named.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (given === '') return known.includes('') ? '' : (known[0] ?? '');
  const key = matchKey(given);
  const same = known.find((giver) => matchKey(giver) === key);
  if (same !== undefined) return same;
  const level = levelOf(key);
  const [first, ...more] = known.filter((giver) => level !== null && levelOf(giver) === level);
  return first !== undefined && more.length === 0 ? first : given;
}

function levelOf(giver: string): string | null {
  const key = matchKey(giver);
  return LEVELS.find((level) => key.includes(level)) ?? null;
}
