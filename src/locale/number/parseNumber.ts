import { numberValue, type NumberValue } from '../../domain/quantity/value';

/** Which separator groups thousands and which marks decimals. */
export type NumberConvention = 'vietnamese' | 'english';

/**
 * One number as it is written, with what the writing itself proves. `ambiguous`: a single separator
 * before exactly three digits (36.100), which the two conventions read a thousandfold apart; then
 * `vietnamese` and `english` differ and `proves` is null.
 */
export interface WrittenNumber {
  readonly vietnamese: NumberValue;
  readonly english: NumberValue;
  readonly ambiguous: boolean;
  readonly proves: NumberConvention | null;
}

const DOT = 46;
const COMMA = 44;
const ZERO = 48;
const NINE = 57;
/** Space, no-break, narrow, thin and figure spaces and the apostrophe group digits too. */
const GROUP_SPACES = /(?<=\d)[ \u00a0\u202f\u2009\u2007'’](?=\d{3}(?!\d))/g;
const MINUS = /^[-−–]\s?(?=\d)/;
const MAX_DIGITS = 15;

/**
 * Reads digits with separators, and nothing else around them but a sign. Null where it is no number
 * ("4.40.049", "12,3,4", "abc"): nothing is repaired here.
 */
export function parseNumber(text: string): WrittenNumber | null {
  let body = text;
  let sign = 1;
  const first = body.charCodeAt(0);
  if (first < ZERO || first > NINE) {
    const minus = MINUS.exec(body);
    if (minus) {
      sign = -1;
      body = body.slice(minus[0].length);
    } else if (first === 43) {
      body = body.slice(1);
    }
  }
  let dots = 0;
  let commas = 0;
  let lastDot = -1;
  let lastComma = -1;
  let digits = 0;
  for (let n = 0; n < body.length; n += 1) {
    const code = body.charCodeAt(n);
    if (code >= ZERO && code <= NINE) digits += 1;
    else if (code === DOT) {
      dots += 1;
      lastDot = n;
    } else if (code === COMMA) {
      commas += 1;
      lastComma = n;
    } else {
      const ungrouped = body.replace(GROUP_SPACES, '');
      if (ungrouped === body || /[^\d.,]/.test(ungrouped)) return null;
      return withSpaces(ungrouped, sign);
    }
  }
  if (digits === 0 || digits > MAX_DIGITS) return null;
  if (dots === 0 && commas === 0) return plain(sign * Number(body));
  return separated(body, sign, { dots, commas, lastDot, lastComma });
}

interface Separators {
  readonly dots: number;
  readonly commas: number;
  readonly lastDot: number;
  readonly lastComma: number;
}

function plain(value: number): WrittenNumber {
  const number = numberValue(value === 0 ? 0 : value, 0);
  return { vietnamese: number, english: number, ambiguous: false, proves: null };
}

/** Where spaces group, a single dot or comma left can only mark decimals. */
function withSpaces(body: string, sign: number): WrittenNumber | null {
  const marks = body.replace(/\d/g, '');
  if (marks.length > 1) return null;
  if (marks.length === 0) return body === '' ? null : plain(sign * Number(body));
  const number = decimal(body, body.indexOf(marks), sign);
  if (!number) return null;
  return {
    vietnamese: number,
    english: number,
    ambiguous: false,
    proves: marks === ',' ? 'vietnamese' : 'english',
  };
}

function separated(body: string, sign: number, found: Separators): WrittenNumber | null {
  const { dots, commas, lastDot, lastComma } = found;
  if (dots > 0 && commas > 0) {
    // Both stand there: the last one marks decimals, the other groups.
    const commaIsDecimal = lastComma > lastDot;
    if ((commaIsDecimal ? commas : dots) !== 1) return null;
    const mark = commaIsDecimal ? lastComma : lastDot;
    if (!groupsWell(body.slice(0, mark), commaIsDecimal ? '.' : ',')) return null;
    const number = decimal(body, mark, sign);
    if (!number) return null;
    return certain(number, commaIsDecimal ? 'vietnamese' : 'english');
  }
  const separator = dots > 0 ? '.' : ',';
  const groupedBy: NumberConvention = dots > 0 ? 'vietnamese' : 'english';
  const decimalBy: NumberConvention = dots > 0 ? 'english' : 'vietnamese';
  if (dots + commas > 1) {
    if (!groupsWell(body, separator)) return null;
    return certain(numberValue(sign * Number(body.replaceAll(separator, '')), 0), groupedBy);
  }
  const mark = Math.max(lastDot, lastComma);
  const asDecimal = decimal(body, mark, sign);
  if (!asDecimal) return null;
  const canGroup = groupsWell(body, separator);
  if (!canGroup) return certain(asDecimal, decimalBy);
  const asGroup = numberValue(sign * Number(body.replace(separator, '')), 0);
  return {
    vietnamese: groupedBy === 'vietnamese' ? asGroup : asDecimal,
    english: groupedBy === 'english' ? asGroup : asDecimal,
    ambiguous: true,
    proves: null,
  };
}

function certain(number: NumberValue, proves: NumberConvention): WrittenNumber {
  return { vietnamese: number, english: number, ambiguous: false, proves };
}

/** Whether the separator cuts the digits into threes: 1.234.567, not 4.40.049, and not 0.123. */
function groupsWell(body: string, separator: string): boolean {
  const groups = body.split(separator);
  const head = groups[0] ?? '';
  if (head.length === 0 || head.length > 3 || (groups.length > 1 && head.startsWith('0'))) {
    return false;
  }
  for (let n = 1; n < groups.length; n += 1) if (groups[n]?.length !== 3) return false;
  return true;
}

function decimal(body: string, mark: number, sign: number): NumberValue | null {
  const whole = body.slice(0, mark).replace(/[.,]/g, '');
  const fraction = body.slice(mark + 1);
  if (whole === '' || fraction === '' || fraction.length > 10) return null;
  const value = sign * Number(`${whole}.${fraction}`);
  return numberValue(value === 0 ? 0 : value, fraction.length);
}
