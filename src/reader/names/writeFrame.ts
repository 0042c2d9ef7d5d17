import { SAID_AFTER_TOPIC } from '../lexicon/namesMeasures';
import { joined } from './figureParts';
import type { NameFrame } from './nameContext';

/** The frame as a name, in the order of the language. */
export function writeFrame(frame: NameFrame): string {
  const topic = lowerFirst(frame.topic);
  const deed = lowerFirst(frame.deed);
  if (frame.measure === 'Số') {
    const noun = lowerFirst(frame.noun);
    const said = topic === noun || topic.startsWith(`${noun} `);
    return joined('Số', said || isClassifier(noun, topic) ? '' : noun, topic, deed);
  }
  // "tăng trưởng kinh tế tăng 7,6%"
  if (/^tốc độ tăng$/iu.test(frame.measure) && topic.startsWith('tăng trưởng '))
    return joined('Tốc độ', topic, deed);
  if (deed === '' && topic.toLowerCase().startsWith(`${frame.measure.toLowerCase()} `))
    return topic;
  for (const after of SAID_AFTER_TOPIC) {
    if (topic === '' || !frame.measure.endsWith(` ${after}`)) continue;
    return joined(frame.measure.slice(0, -after.length - 1), topic, after);
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

/** Lower-cases a word that opened a sentence; names and abbreviations keep their capitals. */
export function lowerFirst(words: string): string {
  const second = words.charAt(1);
  if (second !== second.toLowerCase()) return words;
  const next = /^\S+ (\S)/u.exec(words)?.[1] ?? 'a';
  if (next !== next.toLowerCase()) return words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}
