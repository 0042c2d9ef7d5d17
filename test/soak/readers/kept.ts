import fc from 'fast-check';
import { outlineOf } from '../../../src/domain/workbook/outline';
import { cutBlock, figureIn } from '../../../src/domain/workbook/figureBlock';
import { sourceTextKey } from '../../../src/domain/workbook/sourceText';
import { salvageWorkbookFile } from '../../../src/exchange/workbookFile/salvage';
import { readWorkbookFile } from '../../../src/exchange/workbookFile/readWorkbookFile';
import { writeWorkbookFile } from '../../../src/exchange/workbookFile/writeWorkbookFile';
import { readColumnLayout } from '../../../src/grid/model/columnLayout';
import { readRowSort } from '../../../src/grid/model/sortRows';
import { recordWrites } from '../../../src/storage/recordWrites';
import { readBlock, readFigureBlocks, soundSlots } from '../../../src/storage/records/figureBlock';
import {
  mendHeader,
  readDamagedHeader,
  readHeader,
  readSummary,
} from '../../../src/storage/records/header';
import { readIndicatorBlocks, soundIndicators } from '../../../src/storage/records/indicatorBlock';
import { journalRecord, readEntry } from '../../../src/storage/records/journal';
import { outlineRecord, readOutline } from '../../../src/storage/records/outline';
import { readReview } from '../../../src/storage/records/review';
import { readTexts } from '../../../src/storage/records/sourceText';
import { StoreError } from '../../../src/storage/storeError';
import { readCopyRecord } from '../../../src/workbench/copies/copyRecord';
import { readCopy } from '../../../src/workbench/copies/readCopy';
import { readMappings } from '../../../src/workbench/rememberedMappings';
import { readMatches } from '../../../src/workbench/report/rememberedMatches';
import { arbEditScript, arbStep, arbWorkbook, changesOf } from '../../support/arbitraries';
import { mutateBytes, mutateText, mutateTree } from '../mutate';
import { must, orDeclared, type FuzzedReader } from '../reader';
import { workbookFileSeeds } from '../seeds';

/** What a workbook file or a record is made of; a few are enough, since they are changed. */
const WORKBOOKS = fc.sample(arbWorkbook, { numRuns: 12, seed: 6 });

const FILES = [...workbookFileSeeds, ...WORKBOOKS.map((one) => writeWorkbookFile(one))].filter(
  ({ length }) => length < 60_000,
);

async function mustReadFile(text: string): Promise<void> {
  const read = readWorkbookFile(text);
  if (read.ok) {
    const again = readWorkbookFile(writeWorkbookFile(read.workbook, read.journal));
    must(again.ok, 'what was read can be written and read again', text);
    must(
      again.workbook.outline.ids.length === read.workbook.outline.ids.length,
      'with its rows',
      text,
    );
    return;
  }
  must(read.issue.place.startsWith('$'), 'an issue has its place', text);
  const salvaged = salvageWorkbookFile(text);
  if (salvaged) {
    const again = readWorkbookFile(writeWorkbookFile(salvaged.workbook, salvaged.journal));
    must(again.ok, 'what is left can be written and read again', text);
  }
  await readCopy(new TextEncoder().encode(text));
}

const workbookJson: FuzzedReader = {
  name: 'workbook file, its JSON',
  share: 45,
  run(random) {
    const json = JSON.parse(random.pick(FILES)) as object;
    const lines = Object.entries(mutateTree(json, random, { json: true }));
    return mustReadFile(
      `{\n${lines.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value) ?? 'null'}`).join(',\n')}\n}\n`,
    );
  },
};

const workbookText: FuzzedReader = {
  name: 'workbook file, its text',
  share: 25,
  run: (random) => mustReadFile(mutateText(random.pick(FILES), random)),
};

const workbookBytes: FuzzedReader = {
  name: 'workbook file, its bytes',
  share: 10,
  async run(random) {
    await readCopy(mutateBytes(new TextEncoder().encode(random.pick(FILES)), random));
  },
};

const header = (n: number) => {
  const { id, meta, nextIndicator } = WORKBOOKS[n % WORKBOOKS.length]!;
  return {
    ...{ id, meta, nextIndicator, title: meta.title, indicators: 3, createdAt: 1, changedAt: 2 },
    ...{ deletedAt: null, head: 1, last: 2, revision: 3, formatVersion: 1 },
    records: { indicators: 1, figures: 2 },
  };
};

const headers: FuzzedReader = {
  name: 'stored header',
  share: 20,
  run(random) {
    const whole = header(random.below(99));
    const record = mutateTree(whole, random, { json: false });
    // A record without a key is none: the database has no place for it.
    if (typeof record !== 'object' || record === null) return;
    Object.assign(record, { id: whole.id });
    const read = orDeclared(() => readHeader(record, whole.id), StoreError);
    orDeclared(() => readSummary(record), StoreError);
    readDamagedHeader(record);
    if (read) return;
    const fallback = { meta: whole.meta, at: 1, last: 2, nextIndicator: 9, indicators: 1 };
    readHeader(mendHeader(record, fallback), whole.id);
  },
};

/** Reads every record by itself; counts those that are damaged. */
function guarded() {
  const damage = { count: 0 };
  const guard = <T>(_: unknown, read: () => T): T | null => {
    const found = orDeclared(read, StoreError);
    if (found === null) damage.count += 1;
    return found;
  };
  return { damage, guard };
}

const figures: FuzzedReader = {
  name: 'stored figures',
  share: 20,
  run(random) {
    const records = recordWrites(null, random.pick(WORKBOOKS)).figures.put.slice(0, 4);
    if (records.length === 0) return;
    const changed = mutateTree(records, random, { json: false });
    if (!Array.isArray(changed)) return;
    const given = changed.filter((one) => typeof one === 'object' && one !== null);
    const { guard } = guarded();
    readFigureBlocks(given, guard);
    for (const record of given) {
      soundSlots(record);
      const block = orDeclared(() => readBlock(record, 'r'), StoreError);
      if (!block) continue;
      cutBlock(block, 1024);
      for (let slot = 0; slot < Math.min(block.tags.length, 2000); slot += 1) figureIn(block, slot);
    }
  },
};

const indicators: FuzzedReader = {
  name: 'stored indicators and rows',
  share: 20,
  run(random) {
    const workbook = random.pick(WORKBOOKS);
    const { put } = recordWrites(null, workbook).indicators;
    const changed = mutateTree(put.slice(0, 2), random, { json: false });
    if (!Array.isArray(changed)) return;
    const given = changed.filter((one) => typeof one === 'object' && one !== null);
    const { guard } = guarded();
    readIndicatorBlocks(given, guard);
    for (const record of given) soundIndicators(record);
    const rows = mutateTree(outlineRecord('w', workbook.outline), random, { json: false });
    const outline = orDeclared(() => readOutline(rows), StoreError);
    if (outline) outlineOf([...outline.ids].map((id, n) => [id, outline.depths[n] ?? 0] as const));
  },
};

const STEPS = WORKBOOKS.slice(0, 6).flatMap((workbook, n) => {
  const scripts = fc.sample(arbEditScript, { numRuns: 3, seed: n });
  const steps = fc.sample(arbStep, { numRuns: 3, seed: n });
  return changesOf(workbook, scripts).map((change, at) =>
    journalRecord('w', { ...steps[at]!, step: at + 1, change }),
  );
});

const journal: FuzzedReader = {
  name: 'stored steps',
  share: 20,
  run(random) {
    const record = mutateTree(random.pick(STEPS), random, { json: false });
    if (typeof record === 'object' && record !== null)
      orDeclared(() => readEntry(record), StoreError);
  },
};

const TEXT = 'Tỷ lệ hộ nghèo còn 4,5 %.';

const texts: FuzzedReader = {
  name: 'stored texts and reviews',
  share: 10,
  run(random) {
    const key = sourceTextKey(TEXT);
    const text = mutateTree({ workbook: 'w', key, text: TEXT }, random, { json: false });
    const isRecord = (one: unknown) => typeof one === 'object' && one !== null;
    const { damage, guard } = guarded();
    if (isRecord(text)) {
      const read = readTexts([text], guard);
      must(read.size + damage.count === 1, 'a text is read or damaged', text);
    }
    const review = {
      workbook: 'w',
      key,
      name: 'n',
      changedAt: 1,
      text: TEXT,
      decisions: [{ start: 1 }],
    };
    const changed = mutateTree(review, random, { json: false });
    if (isRecord(changed)) orDeclared(() => readReview(changed), StoreError);
  },
};

const SETTINGS = [
  [
    {
      key: 'stt|ten',
      columns: [{ role: 'name', measure: null, year: 2024, months: 12, assignedBy: '', area: '' }],
    },
  ],
  [
    { key: 'a', target: { kind: 'row', name: 'b', dimension: 'c' } },
    { key: 'd', target: { kind: 'new' } },
  ],
  { order: ['name', 'target'], widths: { name: 100 }, hidden: ['note'] },
  { column: 'target', direction: 'up' },
  {
    ...{ folder: 'f', begun: null, putOff: { at: 1, steps: 2 } },
    entries: [{ name: 'n', order: 1, at: 2, size: 3, modified: 4 }],
    outside: { at: 1, where: 'folder', name: 'n', changedAt: null, steps: 3 },
  },
];

const settings: FuzzedReader = {
  name: 'settings',
  share: 35,
  async run(random) {
    const anything = random.chance(0.3);
    const value: unknown = anything
      ? random.of(fc.anything({ withNullPrototype: true, withMap: true, withTypedArray: true }))
      : mutateTree(random.pick(SETTINGS) as unknown, random, { json: false });
    readMappings(value);
    readMatches(value);
    readColumnLayout(value);
    readRowSort(value);
    const store = {
      readSetting: () => Promise.resolve(value),
      writeSetting: () => Promise.resolve(),
    };
    await readCopyRecord(store, 'w');
  },
};

export const keptReaders: readonly FuzzedReader[] = [
  ...[workbookJson, workbookText, workbookBytes, headers, figures, indicators, journal, texts],
  settings,
];
