import fc from 'fast-check';
import { isCondition } from '../../../src/domain/rules/expression/isCondition';
import { parseSeriesKey } from '../../../src/domain/workbook/series';
import { parseCsv } from '../../../src/exchange/csv/parseCsv';
import { readRulesCsv } from '../../../src/exchange/rules/readRulesCsv';
import { runToEnd } from '../../../src/exchange/task';
import { readHeader } from '../../../src/locale/header';
import { readEntry } from '../../../src/locale/number/entry';
import { parseNumber } from '../../../src/locale/number/parseNumber';
import { readCell } from '../../../src/locale/number/readCell';
import { complete } from '../../../src/locale/ruleText/complete';
import { formatCondition } from '../../../src/locale/ruleText/formatCondition';
import { parseCondition } from '../../../src/locale/ruleText/parseCondition';
import { rowNames } from '../../../src/locale/ruleText/rowNames';
import { readUnit, unitInName } from '../../../src/locale/unit';
import { readVerdict } from '../../../src/locale/verdictText';
import { arbBound, CROPS } from '../../locale/ruleText/names';
import { mutateText } from '../mutate';
import { inBoundedSteps, lettersOf, must, orDeclared, type FuzzedReader } from '../reader';
import { ruleSeeds, tableSeeds } from '../seeds';

const CELLS = tableSeeds.flatMap((text) => text.split(/[;\n\r"]/)).filter((cell) => cell !== '');
const CONVENTIONS = ['vietnamese', 'english', 'unknown'] as const;

const arbNumberish = fc.string({
  unit: fc.constantFrom(...'0123456789.,-–+/% ()~≥≤<>xX…*¹\u00a0eE:ỷđồngtrên'),
  maxLength: 24,
});

const numberCell: FuzzedReader = {
  name: 'number cell',
  share: 270,
  run(random) {
    const text = random.chance(0.5)
      ? random.of(arbNumberish)
      : mutateText(random.pick(CELLS), random);
    const { value } = readCell(text, random.pick(CONVENTIONS));
    if (/\p{N}/u.test(text)) must(value.kind !== 'blank', 'a cell with a digit is not blank', text);
    if (value.kind === 'number') {
      must(Number.isFinite(value.value) && value.decimals >= 0, 'a number is finite', text);
    }
    const plain = parseNumber(text);
    must(plain === null || Number.isFinite(plain.vietnamese.value), 'a number is finite', text);
    const entry = readEntry(text, { kind: 'blank' });
    must(typeof entry === 'object', 'an entry is read', text);
  },
};

const unit: FuzzedReader = {
  name: 'unit',
  share: 100,
  run(random) {
    const text = random.chance(0.3)
      ? random.of(fc.string({ unit: 'grapheme', maxLength: 20 }))
      : mutateText(random.pick(CELLS), random);
    const { factor, text: shown } = readUnit(text);
    must(factor > 0 && Number.isFinite(factor), 'a factor is a number above 0', text);
    must(lettersOf(shown) === lettersOf(text.normalize('NFC')), 'the text of a unit is kept', text);
    unitInName(text);
    readHeader([text]);
    readVerdict(text);
  },
};

const names = rowNames(CROPS);

function isSeries(key: string): boolean {
  return orDeclared(() => parseSeriesKey(key), RangeError) !== null;
}

const CONDITIONS = [
  '[Lúa › Sản lượng] = [Lúa › Diện tích] * [Lúa › Năng suất] / 10',
  'nếu [Diện tích chè] > 0 thì [Diện tích chè, năm trước] <= [diện tích chè , kế hoạch]',
  'TỔNG([Lúa › Diện tích]; [Ngô › Diện tích]) >= 12,5 và không ([Diện tích chè] = 0)',
];
const arbCondition = arbBound(CROPS).map((condition) => formatCondition(condition, names));

const formula: FuzzedReader = {
  name: 'formula',
  share: 100,
  run(random) {
    const source = random.chance(0.5) ? random.of(arbCondition) : random.pick(CONDITIONS);
    const text = mutateText(source, random);
    const read = parseCondition(text, names);
    if (read.ok) {
      must(isCondition(read.condition, isSeries), 'what is read is a condition', text);
      const again = parseCondition(formatCondition(read.condition, names), names);
      must(again.ok, 'what is written is read again', text);
    } else {
      must(read.problems.length > 0, 'what is not read has a problem', text);
      for (const { at } of read.problems) {
        must(at.start >= 0 && at.start <= at.end && at.end <= text.length, 'a place in it', text);
      }
    }
    const caret = random.below(text.length + 1);
    const { from, to } = complete(text, caret, names);
    must(from >= 0 && from <= to && to <= text.length, 'a completion has its place', text);
  },
};

const rulesCsv: FuzzedReader = {
  name: 'rules csv',
  share: 60,
  run(random) {
    const [head = '', ...lines] = random.pick(ruleSeeds).split('\n');
    const some = Array.from({ length: 1 + random.below(6) }, () => random.pick(lines));
    const text = [
      head,
      ...some.map((line) => (random.chance(0.6) ? mutateText(line, random) : line)),
    ].join('\n');
    const given = random.chance(0.3) ? mutateText(text, random) : text;
    const { rules, issues } = inBoundedSteps(readRulesCsv(given, CROPS), given.length);
    if (issues.some(({ code }) => code === 'noHeader')) {
      must(rules.length === 0, 'no rules without headings', given);
      return;
    }
    if (given === text)
      mustTellEveryLine(text, rules.length, new Set(issues.map(({ line }) => line)));
  },
};

/** Each line below the headings is a rule or is told of. */
function mustTellEveryLine(text: string, rules: number, told: ReadonlySet<number>): void {
  const [, ...rows] = runToEnd(parseCsv(text, { delimiter: ';' })).table.rows;
  const said = rows.filter((row) => row.some((cell) => cell.trim() !== '')).length;
  must(said <= rules + told.size, `each of ${said} lines is one of ${rules} rules or told`, text);
}

export const wordReaders: readonly FuzzedReader[] = [numberCell, unit, formula, rulesCsv];
