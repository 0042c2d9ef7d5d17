import { matchKey } from '../../locale/name';
import { PhraseBounds, type Bounds } from '../tokens/phraseBounds';
import { isSuspect } from '../tokens/spelling';

/** What is known of a word by its text alone. */
export interface Form extends Bounds {
  /** Equal for all spellings of the word. */
  readonly key: string;
  /** It may be a key word typed wrong. */
  readonly suspect: boolean;
}

/** Where the phrases of all books begin and end. */
export const wordBounds = new PhraseBounds();

/** Forms of words as written; those of a report are few. */
const forms = new Map<string, Form>();
const MOST_FORMS = 20_000;
/** A longer word as a key would keep the text alive that it is cut from. */
const LONGEST_KEPT = 12;

export function formOf(written: string): Form {
  const known = forms.get(written);
  if (known) return known;
  const key = matchKey(written);
  const form = { key, suspect: isSuspect(key), ...wordBounds.of(key) };
  if (written.length > LONGEST_KEPT) return form;
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(written, form);
  return form;
}

/** Must be called when phrases were added: forms know where these begin and end. */
export function forgetForms(): void {
  forms.clear();
  age += 1;
}

let age = 0;

/** How often the forms were forgotten: words read before know nothing of the phrases added since. */
export function ageOfForms(): number {
  return age;
}
