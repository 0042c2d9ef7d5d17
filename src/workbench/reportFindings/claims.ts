import type { Verdict } from '../../domain/plan/verdict';
import type { Violation } from '../../domain/rules/rule';
import { numberValue } from '../../domain/quantity/value';
import type { Extraction, Reading } from '../../reader/extraction';
import type { FrameFigures } from './frames';
import { placeOf, valueOf, type PlacedFigure } from './printed';
import { ReportBook } from './reportBook';
import type { Steps } from './steps';

/** A count of indicators that the text claims: of all, of those that met their plan, of those that missed it. */
interface Claim {
  readonly figure: PlacedFigure;
  readonly value: number;
  readonly what: 'all' | 'good' | 'missed';
  /** Groups ("09/10 nhóm chỉ tiêu") or single ones. */
  readonly of: 'groups' | 'items';
}

interface Claimed {
  readonly book: ReportBook;
  readonly violation: Violation;
}

/** A claim further before the list is not sure to be about it. */
const NEAR = 3000;

/**
 * Holds "37/38 chỉ tiêu đạt và vượt" against the list of main targets that follows. Figures that share
 * a verdict are one indicator or two: a claim fails where neither way of counting bears it out.
 */
export function* checkClaims(
  { text }: Reading,
  { frame, figures }: FrameFigures,
): Steps<Claimed[]> {
  const lists = new Map<string, PlacedFigure[]>();
  for (const figure of figures) {
    const { list } = figure.extraction;
    if (list) lists.set(list.title, [...(lists.get(list.title) ?? []), figure]);
  }
  const found: Claimed[] = [];
  for (const listed of lists.values()) {
    const start = listed[0]?.extraction.start ?? 0;
    const role = listed[0]?.extraction.role;
    const claims = figures
      .filter(({ extraction }) => {
        const near = extraction.start < start && extraction.start > start - NEAR;
        return near && extraction.role === role && /chỉ tiêu/iu.test(extraction.unit);
      })
      .flatMap((figure) => claimsOf(figure, text, groupCount(listed)));
    if (claims.length === 0) continue;
    const fewest = bookOf(frame, claims, listed.filter(standsAlone));
    const most = bookOf(frame, claims, listed);
    const failsBoth = new Set((yield* most.check()).map(({ rule }) => rule));
    const said = new Set<number | null>();
    for (const violation of yield* fewest.check()) {
      const [place] = fewest.placesOf(violation);
      if (!place || !failsBoth.has(violation.rule) || said.has(place.extraction)) continue;
      said.add(place.extraction);
      found.push({ book: fewest, violation });
    }
  }
  return found;
}

function groupCount(listed: readonly PlacedFigure[]): number {
  return new Set(listed.map(({ extraction }) => extraction.list?.group)).size;
}

const MISSED = /(?:không|chưa|khó) (?:hoàn thành|đạt)|đạt thấp/iu;
const GOOD = /đạt|hoàn thành|vượt/iu;

function claimsOf(figure: PlacedFigure, text: string, groups: number): Claim[] {
  const { indicator, parts, value, start, end } = figure.extraction;
  const before = /[^.;\n]*$/u.exec(text.slice(Math.max(0, start - 150), start))?.[0] ?? '';
  const after = /^[^.;(\n]*/u.exec(text.slice(end, end + 120))?.[0] ?? '';
  const named = /nhóm chỉ tiêu/iu.test(`${before} ${indicator}`);
  const isGroups = named && !/thành phần/iu.test(`${before} ${indicator}`);
  const of = isGroups || (parts?.den ?? value) === groups ? 'groups' : 'items';
  const words = `${indicator} ${after}`;
  const what = MISSED.test(words) ? 'missed' : GOOD.test(words) ? 'good' : 'all';
  // The total of a count out of a total is a claim too.
  const whole: Claim[] = parts ? [{ figure, value: parts.den, what: 'all', of }] : [];
  return [{ figure, value, what, of }, ...whole];
}

/** A figure that has a verdict of its own, or where none is given stands for itself. */
function standsAlone({ extraction }: PlacedFigure): boolean {
  return extraction.role === 'actual'
    ? verdictOf(extraction) !== null
    : extraction.partOf === undefined;
}

/** What the text says of it; null where it says nothing. */
function verdictOf({ verdict, overPlan, pctPlan }: Extraction): Verdict | null {
  if (verdict) return verdict;
  if (overPlan !== undefined) return overPlan < 0 ? 'missed' : 'exceeded';
  if (pctPlan === undefined) return null;
  return pctPlan < 100 ? 'missed' : 'met';
}

function bookOf(
  frame: FrameFigures['frame'],
  claims: readonly Claim[],
  listed: readonly PlacedFigure[],
): ReportBook {
  const book = new ReportBook(frame);
  const heads = { items: book.row('#items', '', { group: true }), groups: 0 };
  for (const { extraction } of listed) {
    const verdict = verdictOf(extraction);
    book.row(`#${extraction.start}`, '', { depth: 1, ...(verdict ? { verdict } : {}) });
  }
  heads.groups = book.row('#groups', '', { group: true });
  for (const [group, verdict] of verdictsOfGroups(listed)) {
    book.row(`#group ${group}`, '', { depth: 1, verdict });
  }
  for (const { figure, value, what, of } of claims) {
    const row = book.operand('chỉ tiêu');
    const own = value === figure.extraction.value;
    const place = placeOf(figure, own ? undefined : 'parts');
    const claimed = own ? valueOf(figure) : numberValue(value, 0);
    book.put(row, book.keys.series.result, claimed, place);
    book.rule('countClaim', { params: { what }, operands: { claim: [row], among: [heads[of]] } });
  }
  return book;
}

/** A group has missed where one of its indicators has. */
function verdictsOfGroups(listed: readonly PlacedFigure[]): Map<number, Verdict> {
  const groups = new Map<number, Verdict>();
  for (const { extraction } of listed) {
    const group = extraction.list?.group ?? 0;
    const missed = verdictOf(extraction) === 'missed' || groups.get(group) === 'missed';
    groups.set(group, missed ? 'missed' : 'met');
  }
  return groups;
}
