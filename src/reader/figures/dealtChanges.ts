import { PEOPLE_UNITS } from '../lexicon/countedNouns';
import type { NumberToken } from '../tokens/token';
import type { Figure } from './figure';
import type { PassageView } from './passageView';

const people = new Set(PEOPLE_UNITS);

/** Units under which the same things are counted: "lượt khách" and "lượt", "bị can" and "người". */
export function alike(a: string, b: string): boolean {
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return true;
  return people.has(a) && people.has(b);
}

/**
 * Changes listed one after the other behind several figures, dealt out in their order: "12 vụ, 5
 * người chết (tăng 2 vụ, giảm 1 người)". None where there is one change, or fewer figures.
 */
export function dealOut(
  view: PassageView,
  first: NumberToken,
  sentence: readonly Figure[],
): ReadonlyMap<NumberToken, Figure> {
  const none = new Map<NumberToken, Figure>();
  const changes = changesFrom(view, first);
  const inPerCent = changes.filter(({ unitKind }) => unitKind === 'percent').length;
  if (changes.length < 2 || (inPerCent > 0 && inPerCent < changes.length)) return none;
  const dealt = new Map<NumberToken, Figure>();
  let last = sentence.length - 1;
  for (const change of [...changes].reverse()) {
    while (last >= 0 && !mayHave(sentence[last], change)) last -= 1;
    const figure = sentence[last];
    if (!figure) return none;
    dealt.set(change, figure);
    last -= 1;
  }
  return dealt;
}

function mayHave(figure: Figure | undefined, change: NumberToken): boolean {
  if (figure?.role !== 'actual') return false;
  if (figure.chgPrevAbs !== undefined || figure.chgPrevPct !== undefined) return false;
  return change.unitKind === 'percent' || alike(figure.unit, change.unit);
}

/** The changes from one on, up to the end of what is listed; none where each is compared by itself. */
function changesFrom(view: PassageView, first: NumberToken): NumberToken[] {
  const changes: NumberToken[] = [];
  let compared = false;
  for (let at = view.indexOf(first); at < view.pieces.length; at += 1) {
    if (view.pieces[at]?.text === ')' || view.isHard(at)) break;
    const token = view.token(at);
    if (token?.kind === 'level') compared = true;
    if (token?.kind !== 'number' || token === changes[changes.length - 1]) continue;
    const lead = view.leadOf(at);
    const told = lead.cues.some(({ kind }) => kind === 'change') || token.signed === true;
    if (lead.named || !told) break;
    if (compared) return [];
    changes.push(token);
  }
  return changes;
}
