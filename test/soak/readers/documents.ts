import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parsePeriodKey } from '../../../src/domain/period/period';
import { ReportFault } from '../../../src/exchange/report/reportFault';
import { decodeBytes } from '../../../src/locale/encoding/decodeBytes';
import { readReport } from '../../../src/reader/readReport';
import { readReportSource } from '../../../src/workbench/readReportSource';
import { googleReport, libreOfficeReport, wordReport } from '../../support/docxReports';
import { toTcvn3, toUtf16, toVni } from '../../support/encoders';
import { mutateBytes, mutateText, someLines } from '../mutate';
import type { Random } from '../random';
import { inBoundedSteps, lettersOf, must, orDeclared, type FuzzedReader } from '../reader';
import { passageSeeds, reportSeeds } from '../seeds';
import { inCp1258 } from './tables';

const DOCX = [wordReport(), libreOfficeReport(), googleReport()];
const UNZIPPED = DOCX.map((bytes) => unzipSync(bytes));

async function readAsReport(bytes: Uint8Array): Promise<void> {
  let task;
  try {
    task = await readReportSource({ kind: 'file', name: 'a', bytes });
  } catch (error) {
    if (error instanceof ReportFault) return;
    throw error;
  }
  const read = orDeclared(() => inBoundedSteps(task, 20 * bytes.length), ReportFault);
  must(read === null || read.text !== '', 'what is read is not empty', '');
}

const docxBytes: FuzzedReader = {
  name: 'docx bytes',
  share: 30,
  run: (random) => readAsReport(mutateBytes(random.pick(DOCX), random)),
};

const MARKS = [
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '</w:tc>',
  '<w:r><w:t>',
  '<!--',
  ']]>',
  '&#0;',
  '&lol;',
];

/** XML with text, tags and attributes changed. */
function mutateXml(xml: string, random: Random): string {
  if (random.chance(0.3)) return mutateText(xml, random);
  const tags = xml.split(/(?=<)/);
  for (let n = 1 + random.below(4); n > 0; n -= 1) {
    const at = random.below(tags.length);
    const part = tags.slice(at, at + 1 + random.below(6));
    const instead = [
      [],
      [...part, ...part],
      [random.pick(MARKS), ...part],
      [...part].reverse(),
      part.map((tag) =>
        tag.replace(/"[^"]*"/, () => `"${random.pick(['', '-1', '99999999999', 'x', '0'])}"`),
      ),
    ];
    tags.splice(at, part.length, ...random.pick(instead));
  }
  return tags.join('');
}

const docxXml: FuzzedReader = {
  name: 'docx xml',
  share: 40,
  run(random) {
    const parts = { ...random.pick(UNZIPPED) };
    const name = random.pick(Object.keys(parts));
    parts[name] = strToU8(mutateXml(strFromU8(parts[name] ?? new Uint8Array(0)), random));
    if (random.chance(0.1)) Reflect.deleteProperty(parts, random.pick(Object.keys(parts)));
    return readAsReport(zipSync(parts, { level: 0 }));
  },
};

const ENCODINGS: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(toTcvn3(text)),
  (text) => Buffer.from(toTcvn3(text), 'latin1'),
  (text) => Buffer.from(toVni(text), 'latin1'),
  (text) => toUtf16(text, 'le', false),
  (text) => toUtf16(text, 'be', true),
  inCp1258,
];

const encodedText: FuzzedReader = {
  name: 'encoded text',
  share: 60,
  async run(random) {
    const text = someLines(random.pick(reportSeeds), random, 8).slice(0, 4000);
    const bytes = random.pick(ENCODINGS)(text);
    const given = random.chance(0.8) ? mutateBytes(bytes, random) : bytes;
    const decoded = decodeBytes(given);
    const isMarked = /[\u0300-\u036f]/.test(decoded.text);
    must(
      !isMarked || decoded.text === decoded.text.normalize('NFC'),
      'marks stand with their letters',
      decoded.text,
    );
    if (decoded.encoding === 'utf-8' && decoded.issues.length === 0 && given === bytes) {
      must(
        lettersOf(decoded.text) === lettersOf(text.normalize('NFC')) ||
          bytes.some((byte) => byte > 0x7f),
        'nothing is lost',
        text,
      );
    }
    await readAsReport(given);
  },
};

const report: FuzzedReader = {
  name: 'report text',
  share: 25,
  run(random) {
    const from = random.chance(0.5) ? reportSeeds : passageSeeds;
    const text = mutateText(someLines(random.pick(from), random, 3).slice(0, 1500), random);
    const { extractions, issues } = inBoundedSteps(readReport(text), 20 * text.length);
    let last = 0;
    for (const { start, end, num, value, confidence, period } of extractions) {
      must(start >= last && end > start && end <= text.length, 'figures are in order', text);
      must(text.slice(start, end) === num, 'a number stands at its place', text);
      must(Number.isFinite(value) && confidence >= 0 && confidence <= 1, 'a value', text);
      if (period !== '') parsePeriodKey(period);
      last = end;
    }
    for (const { start, end } of issues) {
      must(start >= 0 && start <= end && end <= text.length, 'an issue has its place', text);
    }
  },
};

export const documentReaders: readonly FuzzedReader[] = [docxBytes, docxXml, encodedText, report];
