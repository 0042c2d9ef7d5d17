import { SAID_AFTER_TOPIC } from '../lexicon/namesMeasures';
import { lowered } from '../text/lowered';
import { isCapitalAt } from '../text/unitClass';
import { joined } from './figureParts';
import type { NameFrame } from './nameContext';

const endings = [...SAID_AFTER_TOPIC].map((words) => [words, ` ${words}`] as const);

/** The frame as a name, in the order of the language. */
export function writeFrame(frame: NameFrame): string {
  const topic = lowerFirst(frame.topic);
  const deed = lowerFirst(frame.deed);
  if (frame.measure === 'Số') {
    const noun = lowerFirst(frame.noun);
    const said = topic === noun || topic.startsWith(`${noun} `);
    return joined('Số', said || isClassifier(noun, topic) ? '' : noun, topic, deed);
  }
  if (topic === '') return joined(frame.measure, deed);
  // "tăng trưởng kinh tế tăng 7,6%"
  if (topic.startsWith('tăng trưởng ') && /^tốc độ tăng$/iu.test(frame.measure))
    return joined('Tốc độ', topic, deed);
  if (deed === '' && opensWith(topic, frame.measure)) return topic;
  for (const [after, ending] of endings) {
    if (!frame.measure.endsWith(ending)) continue;
    return joined(frame.measure.slice(0, -ending.length), topic, after);
  }
  // "1.250 ha lúa bị ngập" behind "bão số 3 làm …"
  return deed.startsWith('do ') && topic !== ''
    ? joined(frame.measure, topic, deed)
    : joined(frame.measure, deed, topic);
}

/** "con" before what animals they are, "chiếc" before what ships. */
function isClassifier(noun: string, topic: string): boolean {
  return CLASSIFIERS.has(noun) && topic !== '' && !STATES.test(topic);
}

const CLASSIFIERS = new Set(['con', 'chiếc', 'cái']);
/** Says how they are, and not what. */
const STATES =
  /^(?:bị|được|đã|đang|có|chết|mắc|ốm|hiện|nhiễm|tiêu|mới|còn|đạt|không|chưa|từ|trên|tham|do|ở|tại|lắp)(?!\p{L})/iu;

/** Whether a text begins with these words, in small letters or capitals. */
function opensWith(text: string, words: string): boolean {
  if (text.charAt(words.length) !== ' ') return false;
  const opening = text.slice(0, words.length);
  return opening === words || lowered(opening) === lowered(words);
}

/** Lower-cases a word that opened a sentence; names and abbreviations keep their capitals. */
export function lowerFirst(words: string): string {
  if (!isCapitalAt(words, 0) || isCapitalAt(words, 1)) return words;
  const blank = words.indexOf(' ');
  if (blank > 0 && isCapitalAt(words, blank + 1)) return words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}
