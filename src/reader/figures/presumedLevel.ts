import type { NumberToken } from '../tokens/token';
import { cue, wordsOf } from './cues';
import type { Figure } from './figure';
import type { GatheredFigures } from './gatheredFigures';
import type { Lead, PassageView } from './passageView';
import { isShareOf, nearlyEqual } from './shares';

/** Right before what was spent of a plan. */
const PAID = /giải ngân(?: được| đạt| ước đạt| là)?\s*$/iu;
const PAID_REACH = 30;

/** "sản lượng 500 tấn, đạt 100%": of the plan, though nobody says so; the figure is told of it then. */
export function isPresumedLevel(
  view: PassageView,
  gathered: GatheredFigures,
  number: NumberToken,
  lead: Lead,
  figure: Figure | null,
): boolean {
  if (!figure || figure.pctPlan !== undefined) return false;
  const { unitKind } = figure.number;
  if (figure.role !== 'actual') return false;
  if (unitKind !== 'measure' && unitKind !== 'none' && !isOfPlan(number, figure)) return false;
  if (figure.unit === '%') return false;
  if (lead.named && !isShareOf(number, figure.number)) return false;
  if (gathered.isShareOfEarlier(number, figure)) return false;
  const reached = cue(lead, 'reach') ?? cue(lead, 'level');
  const word = wordsOf(view, reached);
  // "420/400 triệu đồng (105%)"
  const proven = lead.stop === 'open' && isShareOf(number, figure.number);
  const paid = proven || isPaidShare(view, number, lead, figure);
  if (!paid && (!reached || !(word === 'đạt' || word === 'bằng' || word === 'ước đạt'))) {
    if (!(figure.number.over && reached && lead.stop !== 'hard')) return false;
  }
  if (figure.number.over === null && !endsClause(view, number)) return false;
  figure.pctPlan = number.value;
  if (figure.number.over === null) figure.doubts.add('rolePresumed');
  gathered.state(figure, 'pctPlan', reached?.start ?? number.start, number.tail);
  return true;
}

/** Of a plan told before, this is the per cent that was reached. */
function isOfPlan(number: NumberToken, { plan, assigned, number: told }: Figure): boolean {
  const set = plan ?? (assigned ? told.over?.value : undefined);
  return set !== undefined && nearlyEqual((told.value / set) * 100, number.value);
}

/** "giải ngân 2.735 tỷ đồng (41,6%)": of what was to be spent. */
function isPaidShare(
  view: PassageView,
  number: NumberToken,
  lead: Lead,
  { number: { start } }: Figure,
): boolean {
  if (lead.stop !== 'open' || lead.named || lead.cues.length > 0) return false;
  if (view.pieces[view.indexAt(number.tail)]?.text !== ')') return false;
  return PAID.test(view.text.slice(Math.max(0, start - PAID_REACH), start));
}

function endsClause(view: PassageView, number: NumberToken): boolean {
  const piece = view.pieces[view.indexAt(number.tail)];
  return !piece || piece.kind === 'mark';
}
