import { PhraseBounds, type Bounds } from './phraseBounds';
import { isSuspect } from './spelling';

export type PieceKind = 'word' | 'number' | 'mark';

/** What is known of a piece by its text alone. */
export interface Form extends Bounds {
  /** In small letters, tones where the older spelling puts them. */
  readonly text: string;
  /** It may be a key word typed wrong. */
  readonly suspect: boolean;
}

const NEW_TONES = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/u;
const TONE_PAIRS: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** Where the phrases of all lists of pieces begin and end. */
export const pieceBounds = new PhraseBounds();

/** Forms of words and signs as written; those of a report are few. */
const forms = new Map<string, Form>();
const MOST_FORMS = 20_000;
/** No syllable is longer; a longer word as a key would keep the text alive that it is cut from. */
const LONGEST_KEPT = 12;

/** The form of a word or a sign; a number is what is written. */
export function formOf(kind: PieceKind, written: string): Form {
  const known = forms.get(written);
  if (known) return known;
  const text = kind === 'word' ? spelled(written) : written;
  const { opens, closes } = pieceBounds.of(text);
  const form = { text, suspect: isSuspect(text), opens, closes };
  if (written.length > LONGEST_KEPT) return form;
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(written, form);
  return form;
}

/** Must be called when phrases were added: forms know where these begin and end. */
export function forgetForms(): void {
  forms.clear();
}

function spelled(written: string): string {
  const word = written.toLowerCase();
  const pair = NEW_TONES.test(word) ? TONE_PAIRS[word.slice(-2)] : undefined;
  return pair === undefined ? word : word.slice(0, -2) + pair;
}
