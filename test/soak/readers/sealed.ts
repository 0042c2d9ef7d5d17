import { sourceTextKey } from '../../../src/domain/workbook/sourceText';
import { packRecord, unpackRecord } from '../../../src/storage/sealCodec';
import { openWith, readEnvelope, sealFile } from '../../../src/storage/sealFile';
import { newKey, seal, unseal } from '../../../src/storage/sealKey';
import { StoreError } from '../../../src/storage/storeError';
import { MemoryReviews } from '../../../src/storage/memoryReviews';
import { keepReview, keptBase, resumeReview } from '../../../src/workbench/report/keptReview';
import { newReview } from '../../../src/workbench/report/review';
import { acceptItems, rejectItems } from '../../../src/workbench/report/reviewSteps';
import { toldReading } from '../../support/reviewReadings';
import { mutateBytes, mutateText, mutateTree } from '../mutate';
import { must, orDeclared, type FuzzedReader } from '../reader';

/** Made once: a key takes hundreds of thousands of rounds. */
const KEY = newKey('lúa đông xuân 2024', true);
const CONTENT = '{"số liệu":[1,2.5,null,"Tỷ lệ hộ nghèo"]}';
const FILE = KEY.then((key) => sealFile(key, CONTENT));

/** What is in a sealed file as it was, or nothing. */
async function mustBeWhole(text: string): Promise<void> {
  const envelope = orDeclared(() => readEnvelope(text), StoreError);
  if (!envelope) return;
  try {
    const opened = await openWith(await KEY, envelope);
    must(opened === CONTENT, 'what opens is what was sealed', text);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

const sealedText: FuzzedReader = {
  name: 'sealed file, its text',
  share: 15,
  run: async (random) => mustBeWhole(mutateText(await FILE, random)),
};

const sealedJson: FuzzedReader = {
  name: 'sealed file, its JSON',
  share: 15,
  async run(random) {
    const json = JSON.parse(await FILE) as object;
    await mustBeWhole(JSON.stringify(mutateTree(json, random, { json: true })) ?? '');
  },
};

const RECORD = {
  id: 'w',
  meta: { title: 'Kế hoạch', areas: [{ id: 'a0', parent: null }] },
  numbers: new Float64Array([1, NaN, -0, 987.654]),
  tags: new Uint8Array([1, 2, 3]),
  nothing: undefined,
};

const sealedRecords: FuzzedReader = {
  name: 'sealed records',
  share: 15,
  async run(random) {
    const { key } = await KEY;
    // No record has what it has no form for: nothing of that is left out silently.
    const record = mutateTree(RECORD, random, { json: false });
    const packed = orDeclared(() => packRecord(record), TypeError) ?? packRecord(RECORD);
    unpackRecord(packed);
    // What somebody with the key could have put there.
    orDeclared(
      () => unpackRecord(Uint8Array.from(mutateBytes(packed, random))),
      TypeError,
      RangeError,
      SyntaxError,
    );
    const sealed = await seal(key, 'figureBlocks', packed);
    const changed = Uint8Array.from(mutateBytes(sealed, random));
    const isSame = changed.length === sealed.length && changed.every((one, n) => one === sealed[n]);
    const opened = await unseal(key, 'figureBlocks', changed);
    must((opened !== null) === isSame, 'a byte that is another one is noticed', [...changed]);
    must((await unseal(key, 'journal', sealed)) === null, 'a place is not another one', 'journal');
  },
};

const TEXT = 'Diện tích ngô 320,5 ha; sản lượng 1.250 tấn; năng suất 39 tạ/ha.';
const READING = toldReading(TEXT, [
  { num: '320,5', indicator: 'Diện tích ngô', unit: 'ha' },
  { num: '1.250', indicator: 'Sản lượng ngô', unit: 'tấn' },
  { num: '39', indicator: 'Năng suất ngô', unit: 'tạ/ha' },
]);
const REVIEW = rejectItems(acceptItems(newReview('x', READING), [0, 1], 0), [2], 2);

const keptReviews: FuzzedReader = {
  name: 'kept reviews',
  share: 15,
  async run(random) {
    const reviews = new MemoryReviews();
    await keepReview(reviews, 'w', REVIEW, 1);
    const [whole] = await reviews.list('w');
    if (!whole) throw new Error('nothing was kept');
    const stored = { ...whole, decisions: mutateTree(whole.decisions, random, { json: false }) };
    const resumed = resumeReview(stored, READING);
    const known = resumed.decisions.size + resumed.lost.length;
    must(known <= keptBase(stored).decisions.length, 'nothing is decided twice', stored.decisions);
    // Kept over what lies there, and by a window that knows nothing of it.
    await reviews.write(stored);
    const kept = await keepReview(reviews, 'w', REVIEW, 2);
    const [again] = await reviews.list('w');
    must(again?.key === sourceTextKey(TEXT), 'it is kept under its text', again?.key);
    must(kept.review.decisions.size >= REVIEW.decisions.size, 'no decision is lost', stored);
  },
};

export const sealedReaders: readonly FuzzedReader[] = [
  sealedText,
  sealedJson,
  sealedRecords,
  keptReviews,
];
