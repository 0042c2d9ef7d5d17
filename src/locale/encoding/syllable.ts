/**
 * Which letter strings can be a Vietnamese syllable: onset + rhyme + tone. Spelling alone is judged,
 * not whether the syllable is in use, so a word that fails here is not written in Vietnamese (or not
 * in Unicode). Both places of the tone are known for oa, oe, uy ("hòa" and "hoà").
 * Source: the official spelling (onsets, rhymes and the tones that a stop allows).
 */

const ONSETS = [
  ...['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gh', 'gi', 'h', 'k', 'kh', 'l', 'm', 'n', 'ng', 'ngh'],
  ...['nh', 'p', 'ph', 'qu', 'r', 's', 't', 'th', 'tr', 'v', 'x'],
] as const;

const RHYMES = words(`
  a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt
  âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu
  i ia ich im in inh ip it iu
  iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot ooc oong
  ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut
  uôc uôi uôm uôn uông uôt
  ư ưa ưc ưi ưng ưt ưu
  ươc ươi ươm ươn ương ươp ươt ươu
  oa oac oach oai oan oang oanh oao oat oay
  oăc oăm oăn oăng oăt
  oe oen oeo oet
  uân uâng uât uây
  uê uêch uênh
  uơ
  uy uya uych uyên uyêt uynh uyt uyu
`);

/** Written with y: after these onsets "y" is the whole rhyme (kỹ, lý, Mỹ, sỹ, tỷ, hy, Vy, Thy). */
const Y_ONSETS = new Set(['', 'h', 'k', 'l', 'm', 'n', 's', 't', 'th', 'v']);
/** A syllable that begins with iê is written yê. */
const BARE_Y_RHYMES = words('yêm yên yêng yêt yêu');
/** After "qu" the glide is already written. */
const QU_RHYMES = words(`
  a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âu
  e en eo et ê êch ên ênh êt i in it ơ ôc y ych ynh yt yên yêt
`);
/** "gi" swallows the i of iê (giếng, giết). */
const GI_RHYMES = words('êc êm ên êng êp êt êu');

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;
const STOP_TONES = ['\u0301', '\u0323'] as const;
const LONGEST_SYLLABLE = 7;

let syllables: Set<string> | undefined;

/** Whether a word (either case, NFC) is spelled as one Vietnamese syllable can be. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > LONGEST_SYLLABLE) return false;
  syllables ??= buildSyllables();
  return syllables.has(word.toLowerCase());
}

/** All syllables that can be spelled, in lower case and NFC: some 19,000, built once. */
export function vietnameseSyllables(): ReadonlySet<string> {
  syllables ??= buildSyllables();
  return syllables;
}

function buildSyllables(): Set<string> {
  const all = new Set<string>();
  for (const onset of ONSETS) {
    for (const rhyme of rhymesAfter(onset)) addTones(all, onset, rhyme);
  }
  return all;
}

function rhymesAfter(onset: string): readonly string[] {
  if (onset === 'qu') return QU_RHYMES;
  const plain = RHYMES.filter((rhyme) => fits(onset, rhyme));
  if (onset === 'gi') return [...plain, ...GI_RHYMES];
  if (onset === 'g') return [...plain, 'i', 'in'];
  const withY = Y_ONSETS.has(onset) ? [...plain, 'y'] : plain;
  return onset === '' ? [...withY, ...BARE_Y_RHYMES] : withY;
}

function fits(onset: string, rhyme: string): boolean {
  const front = /^[eêi]/.test(rhyme);
  const glide = /^(?:oa|oă|oe|uâ|uê|uơ|uy)/.test(rhyme);
  switch (onset) {
    case '':
      return !rhyme.startsWith('iê');
    case 'c':
      return !front && !glide;
    case 'g':
    case 'ng':
      return !front;
    case 'k':
    case 'gh':
    case 'ngh':
      return front;
    case 'gi':
      return !rhyme.startsWith('i');
    default:
      return true;
  }
}

function addTones(all: Set<string>, onset: string, rhyme: string): void {
  const tones = /(?:c|ch|p|t)$/.test(rhyme) ? STOP_TONES : TONES;
  for (const place of tonePlaces(rhyme)) {
    for (const tone of tones) {
      const toned = rhyme.slice(0, place + 1) + tone + rhyme.slice(place + 1);
      all.add((onset + toned).normalize('NFC'));
    }
  }
}

/** Indices in the rhyme of the vowels that may carry the tone. */
function tonePlaces(rhyme: string): readonly number[] {
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => rhyme.lastIndexOf(vowel)));
  if (marked >= 0) return [marked];
  const vowels = /^[aeiouy]+/.exec(rhyme)?.[0].length ?? 0;
  if (vowels === 3) return [1];
  if (vowels === 2 && vowels < rhyme.length) return [1];
  return /^(?:oa|oe|uy)$/.test(rhyme) ? [0, 1] : [0];
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
