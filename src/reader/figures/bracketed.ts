import type { NumberToken, WordToken } from '../tokens/token';
import type { Lead, PassageView } from './passageView';

const GOAL =
  /(?:hơn|so với|vượt|bằng|đạt)(?: mức| ngưỡng| mức trần| mức sàn| trần)* (?:mục tiêu|kế hoạch|kh|chỉ tiêu|nghị quyết|dự toán)(?!\p{L})[^,;:.()\d]{0,40}$/iu;
const GOAL_REACH = 80;
const SEASON =
  /^\s*(?:vụ )?(?:đông xuân|xuân|xuân hè|hè thu|thu đông|mùa|đông|chiêm|chiêm xuân)(?: này)?\s*$/iu;
/** So many pieces a bracket has before the number that is asked for. */
const LONGEST = 60;

/** "thấp hơn mục tiêu đề ra (3,2%)": the bracket tells the goal that the words before it name. */
export function isGoalInBracket(view: PassageView, number: NumberToken, lead: Lead): boolean {
  if (lead.stop !== 'open' || lead.named || lead.cues.length > 0) return false;
  // "17 chỉ tiêu đạt và vượt kế hoạch (11 chỉ tiêu vượt)" are some of them.
  if (number.unit === 'chỉ tiêu' || number.unit === 'nhiệm vụ') return false;
  const open = view.pieces[lead.from - 1]?.start ?? number.start;
  return GOAL.test(view.text.slice(Math.max(0, open - GOAL_REACH), open).trimEnd());
}

/** "(vụ xuân năm trước 66,5 tạ/ha)": a season says which earlier time is meant. */
export function isSeasonBefore(view: PassageView, lead: Lead): boolean {
  const previous = lead.cues.find((token) => token.kind === 'previous');
  const from = view.pieces[lead.from]?.start;
  if (lead.stop !== 'open' || !previous || from === undefined) return false;
  return SEASON.test(view.text.slice(from, previous.start));
}

/** "(năm 2023: 46.900 tấn, 7.050 ha)": what opens the bracket that a number stands in. */
export function openingOfBracket(view: PassageView, at: number): WordToken | null {
  for (let n = at - 1; n >= Math.max(0, at - LONGEST); n -= 1) {
    const { text } = view.pieces[n] ?? { text: '' };
    if (text === '.' || text === ';') return null;
    if (text === ')') n = Math.max(0, view.pair(n));
    else if (text === '(') {
      const token = view.token(n + 1);
      return token && token.kind !== 'number' ? token : null;
    }
  }
  return null;
}
