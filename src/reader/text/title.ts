import type { Period } from '../../domain/period/period';
import type { Draft } from './drafts';
import { namedPeriods } from './periods';

/** Where the title stands: drafts from one, up to but without another. */
export interface Title {
  readonly from: number;
  readonly to: number;
}

/** The title: what follows the line "BÁO CÁO" up to the first heading or sentence. */
export function findTitle(drafts: readonly Draft[]): Title {
  const first = drafts
    .slice(0, 40)
    .findIndex(
      ({ body }) =>
        /^(?:báo cáo|kế hoạch|nghị quyết|tờ trình)(?!\p{Ll}) ?(?:\p{L}+ ?){0,3}$/iu.test(
          body.text,
        ) || /^báo cáo /i.test(body.text),
    );
  if (first < 0) return { from: 0, to: 0 };
  let to = first + 1;
  while (to < first + 4) {
    const draft = drafts[to];
    if (
      !draft ||
      draft.note !== null ||
      draft.body.text.length > 350 ||
      /[.;:]$/.test(draft.body.text)
    )
      break;
    if (draft.label.kind !== 'none') break;
    to++;
  }
  return { from: first, to };
}

/** The first period named near the beginning, for a text without a title. */
export function firstPeriod(drafts: readonly Draft[]): Period | null {
  for (const draft of drafts.slice(0, 40)) {
    const found = namedPeriods(draft.body.text)[0];
    if (found) return found.period;
  }
  return null;
}

/**
 * The first line of a text without a title, where it is one: "Các chỉ tiêu chủ yếu năm 2024". Empty
 * where the text begins with a sentence.
 */
export function openingLine([first, second]: readonly Draft[]): string {
  if (!first || !second || first.label.kind !== 'none') return '';
  const { text } = first.body;
  const isSentence = text.length > 120 || /[.;:,]$|(?:^| )(?:đạt|ước|là) /iu.test(text);
  return isSentence || namedPeriods(text).length === 0 ? '' : text;
}
