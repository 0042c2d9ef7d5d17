import { MAX_DECIMALS, numberValue, type NumberValue } from '../../quantity/value';
import type { RepairReason } from './repair';

export interface Slip {
  readonly why: RepairReason;
  readonly to: NumberValue;
  /** How many such slips a number of this length has: the more, the less one of them proves. */
  readonly ways: number;
}

/** More digits than a float64 holds are noise. */
const MOST_DIGITS = 15;
const SHIFTS = [3, -3, 1, -1, 2, -2, 6, -6];

/** Every number that one slip of a hand turns into the given one. */
export function slipsOf(number: NumberValue): Slip[] {
  const text = Math.abs(number.value).toFixed(number.decimals);
  const digits = text.replace('.', '');
  if (digits.length > MOST_DIGITS) return [];
  const { decimals } = number;
  const whole = digits.length - decimals;
  const sign = number.value < 0 ? -1 : 1;
  const slips: Slip[] = [];
  const seen = new Set<string>([`${digits}|${decimals}`]);
  const add = (why: RepairReason, changed: string, places: number, ways: number) => {
    if (places < 0 || places > MAX_DECIMALS || changed.length <= places) return;
    // No number is written with a nought before its first digit.
    if (changed.length - places > 1 && changed.startsWith('0')) return;
    const key = `${changed}|${places}`;
    if (seen.has(key)) return;
    seen.add(key);
    const value = Number(
      `${changed.slice(0, changed.length - places)}.${changed.slice(-places || changed.length)}`,
    );
    const exact = places === 0 ? Number(changed) : value;
    slips.push({ why, to: numberValue(sign * exact, places), ways });
  };
  for (const by of SHIFTS) {
    const places = decimals - by;
    const shifted = places < 0 ? digits.padEnd(digits.length - places, '0') : digits;
    const padded = shifted.padStart(Math.max(0, places) + 1, '0');
    const trimmed = padded.replace(/^0+(?=\d)/, '').padStart(Math.max(0, places) + 1, '0');
    // Nobody writes 647,000 for 647.
    const empty = places > decimals && /^0+$/.test(trimmed.slice(-places)) ? places - decimals : 0;
    const kept = trimmed.slice(0, trimmed.length - empty);
    add('unitSlip', kept, Math.max(0, places) - empty, SHIFTS.length);
  }
  for (let at = 0; at + 1 < digits.length; at += 1) {
    const swapped =
      digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2);
    add('digitsSwapped', swapped, decimals, digits.length - 1);
  }
  for (let at = 0; at <= digits.length; at += 1) {
    for (const digit of '0123456789') {
      const longer = digits.slice(0, at) + digit + digits.slice(at);
      add('digitDropped', longer, at > whole ? decimals + 1 : decimals, 10 * digits.length);
      // Between the whole and the decimals it may have stood on either side.
      if (at === whole) add('digitDropped', longer, decimals + 1, 10 * digits.length);
    }
  }
  for (let at = 0; at < digits.length; at += 1) {
    const shorter = digits.slice(0, at) + digits.slice(at + 1);
    add('digitAdded', shorter, at >= whole ? decimals - 1 : decimals, digits.length);
  }
  for (let at = 0; at < digits.length; at += 1) {
    for (const digit of '0123456789') {
      add(
        'digitChanged',
        digits.slice(0, at) + digit + digits.slice(at + 1),
        decimals,
        9 * digits.length,
      );
    }
  }
  return slips;
}
