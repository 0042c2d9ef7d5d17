import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldFigure } from './scoreExtraction';

/** A passage with its figures marked by a careful reader; the form is told in its folder's README. */
export interface MarkedPassage {
  readonly name: string;
  readonly office: string;
  /** Of the half kept for measuring: the first passages, or those written after the rules. */
  readonly set: string;
  readonly text: string;
  readonly gold: readonly GoldFigure[];
}

export type Half = 'seen' | 'held';

const FOLDER = 'test/fixtures/reader';
const ENDING = '.marked.txt';

/** The passages of one half, by name. */
export function markedPassages(half: Half): MarkedPassage[] {
  const folder = join(FOLDER, half);
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => {
      const marked = readFileSync(join(folder, name), 'utf8');
      return readMarked(`${half}/${name.slice(0, -ENDING.length)}`, marked);
    });
}

/** Turns a marked file into its text and its figures. Throws an Error that names the line at fault. */
export function readMarked(name: string, marked: string): MarkedPassage {
  const [head, body, list, ...rest] = marked.normalize('NFC').split(/^=====\n/m);
  if (head === undefined || body === undefined || list === undefined || rest.length > 0)
    throw new Error(`${name}: a file has three parts between lines of =====`);
  const facts = new Map(
    head
      .trim()
      .split('\n')
      .map((line) => [before(line, ':'), after(line, ':')]),
  );
  const office = facts.get('office');
  const period = facts.get('period');
  if (!office || !period) throw new Error(`${name}: office and period are wanted at the top`);

  const { text, numbers } = unmark(name, body.trimEnd());
  const lines = list.split('\n').filter((line) => line.trim() !== '');
  if (lines.length !== numbers.length)
    throw new Error(`${name}: ${numbers.length} marks, ${lines.length} lines of gold`);
  const gold = lines.map((line, n) => {
    const number = numbers[n];
    if (number?.num !== before(line, '|'))
      throw new Error(`${name}: mark ${n + 1} is «${number?.num ?? ''}», its line "${line}"`);
    return { ...number, ...readLine(name, line, period) };
  });
  return { name, office, set: facts.get('set') ?? 'first', text, gold };
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly num: string;
}

function unmark(name: string, body: string): { text: string; numbers: Marked[] } {
  const numbers: Marked[] = [];
  let text = '';
  for (const [n, piece] of body.split('«').entries()) {
    if (n === 0) {
      text += piece;
      continue;
    }
    const end = piece.indexOf('»');
    const num = piece.slice(0, end);
    if (end < 1 || /\n/.test(num)) throw new Error(`${name}: a mark is open before "${piece}"`);
    numbers.push({ start: text.length, end: text.length + num.length, num });
    text += num + piece.slice(end + 1);
  }
  if (text.includes('»')) throw new Error(`${name}: a mark is closed that was not opened`);
  return { text, numbers };
}

const NUMERIC = [
  'value',
  'high',
  'plan',
  'pct_plan',
  'over_plan',
  'pct_prev',
  'chg_prev_pct',
  'chg_prev_abs',
  'pct_plan_2',
];
const WORDS = ['role', 'period', 'verdict', 'plan_by', 'plan_by_2', 'chg_unit', 'note'];
const FLAGS = ['optional', 'marginal', 'no_base'];

function readLine(name: string, line: string, period: string): Omit<GoldFigure, keyof Marked> {
  const [num, unit, indicator, more = '', ...rest] = line.split('|').map((part) => part.trim());
  if (num === undefined || unit === undefined || !indicator || rest.length > 0)
    throw new Error(`${name}: number | unit | name | fields, not "${line}"`);
  const fields: Record<string, unknown> = {};
  for (const field of more.split(';').map((part) => part.trim())) {
    if (field === '') continue;
    const key = before(field, ' ');
    const value = after(field, ' ');
    if (FLAGS.includes(key) && value === '') fields[key] = true;
    else if (WORDS.includes(key) && value !== '') fields[key] = value;
    else if (key === 'unsure') fields[key] = value.split(',').map((part) => part.trim());
    else if (key === 'parts') {
      const [count, whole] = value.split('/').map(Number);
      fields[key] = { num: count, den: whole };
    } else if (NUMERIC.includes(key) && Number.isFinite(Number(value))) fields[key] = Number(value);
    else throw new Error(`${name}: "${field}" is no field, in "${line}"`);
  }
  const value = Number(num.replaceAll('.', '').replace(',', '.'));
  if (!('value' in fields) && !Number.isFinite(value))
    throw new Error(`${name}: the value of "${num}" is to be told`);
  return { value, unit, indicator, role: 'actual', period, ...fields };
}

function before(line: string, mark: string): string {
  const at = line.indexOf(mark);
  return (at < 0 ? line : line.slice(0, at)).trim();
}

function after(line: string, mark: string): string {
  const at = line.indexOf(mark);
  return at < 0 ? '' : line.slice(at + mark.length).trim();
}
