import type { NumberToken } from '../tokens/token';
import type { Figure } from './figure';
import type { PassageView } from './passageView';

const MONEY = /(?:^| )(?:vốn|giá trị|số tiền|kinh phí|doanh thu|doanh số)(?: |$)/u;
/** So many words behind "về" say what changed. */
const LONGEST = 6;
/** So many figures back it may stand. */
const NEAREST = 16;

/** "giảm 3,2% về số doanh nghiệp, tăng 14,5% về vốn": the last figure of the sentence that is named so. */
export function namedChange(
  view: PassageView,
  number: NumberToken,
  sentence: readonly Figure[],
): Figure | null {
  const from = view.indexAt(number.tail);
  if (view.pieces[from]?.text !== 'về') return null;
  let end = from + 1;
  while (end <= from + LONGEST && view.pieces[end]?.kind === 'word' && !view.isSoft(end)) end += 1;
  const words = view.pieces
    .slice(from + 1, end)
    .map(({ text }) => text)
    .join(' ');
  const told = sentence.slice(-NEAREST).findLast(({ role, unit }) => {
    if (role !== 'actual') return false;
    return MONEY.test(words) ? /đồng|USD/u.test(unit) : unit !== '' && words.includes(unit);
  });
  return told ?? null;
}
