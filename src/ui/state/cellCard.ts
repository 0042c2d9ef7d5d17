import type { IndicatorId } from '../../domain/indicator/indicator';
import { conversionFactor, type Unit } from '../../domain/quantity/unit';
import { numberValue, type Value } from '../../domain/quantity/value';
import { roundTo } from '../../domain/quantity/rounding';
import type { Violation } from '../../domain/rules/rule';
import type { CellRef } from '../../domain/workbook/cellRef';
import type { Figure, Origin } from '../../domain/workbook/figure';
import { figureAt, indicatorOf, unitAt, type Workbook } from '../../domain/workbook/workbook';
import type { SheetColumn } from '../../grid/model/columns';
import { formatValue } from '../../locale/number/formatNumber';
import { readUnit } from '../../locale/unit';
import { evidenceOf, type Evidence } from '../../workbench/report/evidence';
import { otherReading } from '../../workbench/otherReading';
import type { Session } from '../../workbench/session';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';
import { cellView } from './cellView';

/** What the panel tells of the cell under the cursor. */
export interface CellCard {
  readonly name: string;
  readonly column: string;
  /** The value in words with its unit, and what it is in another unit of the same kind. */
  readonly value: string;
  readonly alsoValue: string;
  readonly invalid: boolean;
  /** Explanations of a computed cell: reason, stated beside recomputed. */
  readonly explanations: readonly string[];
  /** Where the figure came from; "" where the words it was read from are told. */
  readonly origin: string;
  readonly evidence: Evidence | null;
  readonly edited: boolean;
  readonly ambiguous: {
    readonly cell: CellRef;
    readonly value: string;
    readonly other: string | null;
  } | null;
  readonly violations: readonly Violation[];
  readonly note: string;
}

/** The card of a cell; null where the workbook has no such row. */
export function cellCard(
  session: Session,
  messages: Messages,
  id: IndicatorId,
  column: SheetColumn,
  columnTitle: string,
): CellCard | null {
  const { workbook } = session;
  const indicator = indicatorOf(workbook, id);
  if (!indicator) return null;
  const { content } = column;
  const cell = content.kind === 'figure' ? { indicator: id, series: content.series } : null;
  const figure = cell && figureAt(workbook, cell);
  const evidence = cell && evidenceOf(workbook, cell);
  const unit = cell ? unitAt(workbook, cell) : indicator.unit;
  const view = cellView(session, messages, id, column);
  return {
    name: indicator.name,
    column: columnTitle,
    value: cell ? valueInWords(figure?.value, unit, messages) : view.text,
    alsoValue: figure ? inAnotherUnit(workbook, id, figure.value, unit) : '',
    invalid: figure?.value.kind === 'invalid',
    explanations: cell ? [] : view.tooltip.split('\n').filter((line) => isNew(line, view.text)),
    origin: figure && !evidence ? originText(workbook, figure.origin, messages) : '',
    evidence,
    edited: figure?.edited ?? false,
    ambiguous: cell && figure?.ambiguous ? readings(cell, figure, unit) : null,
    violations: session.rules.of(id),
    note: indicator.note,
  };
}

function isNew(line: string, shown: string): boolean {
  return line !== '' && line !== shown;
}

function withUnit(value: Value, unit: Unit): string {
  const number = formatValue(value, { bounds: 'words' });
  return unit.text === '' ? number : `${number} ${unit.text}`;
}

function valueInWords(value: Value | undefined, unit: Unit, messages: Messages): string {
  switch (value?.kind) {
    case undefined:
    case 'blank':
      return messages.cell.blank;
    case 'notApplicable':
      return messages.cell.notApplicable;
    case 'notYet':
      return messages.cell.notYet;
    case 'number':
    case 'bound':
    case 'range':
      return withUnit(value, unit);
    case 'text':
    case 'invalid':
      return formatValue(value);
  }
}

/** The unit an office would say the same amount in. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  'money|1': 'triệu đồng',
  'money|1000': 'triệu đồng',
  'money|1000000': 'tỷ đồng',
  'money|1000000000': 'triệu đồng',
  'mass|100': 'tấn',
  'mass|1000': 'tạ',
  'mass|1000000': 'tấn',
  'area|10000000': 'ha',
  'yield|1': 'tấn/ha',
  'yield|10': 'tạ/ha',
};

/** The same number in the row's own unit where the figure has another, else in a neighbouring one. */
function inAnotherUnit(workbook: Workbook, id: IndicatorId, value: Value, unit: Unit): string {
  if (value.kind !== 'number') return '';
  const own = indicatorOf(workbook, id)?.unit;
  const neighbour = NEIGHBOURS[`${unit.dimension}|${unit.factor}`];
  const differs = own && own.dimension === unit.dimension && own.factor !== unit.factor;
  const other = differs ? own : neighbour === undefined ? null : readUnit(neighbour);
  const factor = other && conversionFactor(unit, other);
  if (!other || !factor || factor === 1) return '';
  const decimals = Math.min(10, Math.max(0, Math.round(value.decimals - Math.log10(factor))));
  return withUnit(numberValue(roundTo(value.value * factor, decimals), decimals), other);
}

function readings(cell: CellRef, figure: Figure, unit: Unit): NonNullable<CellCard['ambiguous']> {
  const other = otherReading(figure.value);
  return {
    cell,
    value: withUnit(figure.value, unit),
    other: other && withUnit(other, unit),
  };
}

function originText(workbook: Workbook, origin: Origin, messages: Messages): string {
  const { cell } = messages;
  switch (origin.kind) {
    case 'typed':
      return cell.typed;
    case 'pasted':
      return cell.pasted;
    case 'imported':
    case 'extracted': {
      const source = workbook.meta.sources.find(({ id }) => id === origin.source);
      const name = source?.name ?? cell.unknownSource;
      return origin.kind === 'imported'
        ? fill(cell.imported, { name, row: origin.row, column: origin.column })
        : fill(cell.extracted, { name, quote: origin.quote });
    }
  }
}
