import { BEFORE_PLAN } from '../lexicon/fillers';
import { PLACES } from '../lexicon/countedNouns';
import { lowered } from '../text/lowered';
import type { NumberToken, WordToken } from '../tokens/token';
import type { Figure } from './figure';
import type { Lead, PassageView } from './passageView';
import type { Tail } from './tail';

const places = new Set(PLACES);
const COMPARED = /so với [^\d,;.:()]*$/iu;
const COMPARED_REACH = 60;
const OTHERS = /(?:hơn|so với)(?: mức)? (?:bình quân|trung bình|mặt bằng|cả nước)[^\d,;.:()]*$/iu;
const beforePlan = new Set(BEFORE_PLAN);
/** Plans that a number can state; a "chương trình có mục tiêu" is none. */
const PLAN_OF_FIGURES = /^(?:kế hoạch|kh|dự toán|chỉ tiêu)(?!\p{L})/iu;
const PLAN_OF_CLAUSE = /^(?:kế hoạch|kh|dự toán)(?!\p{L})/iu;

/** The nearest word of a kind that stands next to the number. */
export function cue(lead: Lead, kind: WordToken['kind']): WordToken | undefined {
  for (const token of lead.cues) if (token.kind === kind) return token;
  return undefined;
}

/** As written, in small letters. */
export function wordsOf(view: PassageView, token: WordToken | undefined): string {
  return token ? lowered(view.text.slice(token.start, token.end)) : '';
}

/** "so với kế hoạch …": the plan is what the number behind is compared with. */
export function isCompared(lead: Lead, token: WordToken, view: PassageView): boolean {
  for (const other of lead.cues) {
    if (other.kind !== 'level' || other.start >= token.start) continue;
    if (wordsOf(view, other).startsWith('so')) return true;
  }
  return false;
}

/** "so với tổng giá trị của 3 xã trước sáp nhập": the number belongs to what is compared with. */
export function isComparedPlace(view: PassageView, number: NumberToken): boolean {
  if (!places.has(number.unit)) return false;
  return COMPARED.test(view.text.slice(Math.max(0, number.start - COMPARED_REACH), number.start));
}

/** "cao hơn bình quân chung cả nước (60,43%)": the level of others. */
export function isOtherLevel(view: PassageView, number: NumberToken, lead: Lead): boolean {
  if (lead.stop !== 'open' || lead.named || lead.cues.length > 0) return false;
  const { start } = view.pieces[lead.from - 1] ?? number;
  return OTHERS.test(view.text.slice(Math.max(0, start - COMPARED_REACH), start));
}

/** What a number is compared with by the words before it ("so với cùng kỳ tăng 3,6%"). */
export function comparedBefore(lead: Lead, view: PassageView): (Tail & { start: number }) | null {
  for (const token of lead.cues) {
    if (token.kind !== 'plan' && token.kind !== 'previous' && token.kind !== 'period') continue;
    if (!isCompared(lead, token, view)) continue;
    const level = lead.cues.find((other) => other.kind === 'level' && other.start < token.start);
    return {
      kind: token.kind === 'plan' ? 'plan' : 'previous',
      by: token.kind === 'plan' ? token.by : null,
      end: token.end,
      start: level?.start ?? token.start,
    };
  }
  return null;
}

/** "(năm 2022: 41,2%)" in a report on 2023. */
export function earlierPeriod(lead: Lead, period: string): WordToken | undefined {
  if (period === '') return undefined;
  const year = Number(period.slice(-4));
  return lead.cues.find(
    (token) => token.kind === 'period' && Number(token.period.slice(-4)) < year,
  );
}

/** A plan stated right before its number, and not what a result is compared with. */
export function statedPlan(lead: Lead, view: PassageView): WordToken | null {
  const plan = cue(lead, 'plan');
  if (!plan || isCompared(lead, plan, view)) return null;
  const words = wordsOf(view, plan);
  const bracketed = lead.stop === 'open' && !lead.named;
  if (!PLAN_OF_FIGURES.test(words) && !(bracketed && words.startsWith('mục tiêu'))) return null;
  const change = cue(lead, 'change');
  return change && change.start < plan.start ? null : plan;
}

/** "đạt 1,2 tỷ đồng so với dự toán 1 tỷ đồng": the plan itself, in the result's own unit. */
export function comparedPlan(lead: Lead, number: NumberToken, figure: Figure): WordToken | null {
  const plan = cue(lead, 'plan');
  if (!plan || lead.stop !== 'number' || number.unitKind !== 'measure') return null;
  if (number.unit !== figure.unit || figure.plan !== undefined) return null;
  return cue(lead, 'level') && !cue(lead, 'change') && !cue(lead, 'exceed') ? plan : null;
}

/** The stretch begins with a plan under a name of its own: "Kế hoạch vốn năm 2023 là …". */
export function namesPlan(lead: Lead, view: PassageView): boolean {
  if (wordsOf(view, cue(lead, 'reach')).includes('đạt')) return false;
  for (let at = lead.from; at < view.pieces.length; at += 1) {
    const token = view.token(at);
    const piece = view.pieces[at];
    if (token?.kind === 'plan') {
      const words = wordsOf(view, token);
      // "quy hoạch, kế hoạch sử dụng đất 58 dự án" goes on with a name.
      const told = lead.stop !== 'soft' || words.includes('giao') || lead.cues.length > 0;
      return told && PLAN_OF_CLAUSE.test(words);
    }
    if (!piece || !(beforePlan.has(piece.text) || token?.kind === 'part')) return false;
  }
  return false;
}
