import type { Change } from '../../domain/workbook/change';
import { BLANK, numberValue } from '../../domain/quantity/value';
import type { Figure } from '../../domain/workbook/figure';
import { packFigures } from '../../domain/workbook/figureBlock';
import type { JournalEntry } from '../../domain/workbook/journal';
import { outlineOf } from '../../domain/workbook/outline';
import type { FileFigure, FileStep } from './schema';

/** A figure as it stands in a file. */
export function figureOf({ number, decimals, value, unit, origin, ...flags }: FileFigure): Figure {
  return {
    value: number === undefined ? (value ?? BLANK) : numberValue(number, decimals),
    unit: unit ?? null,
    origin: origin ?? { kind: 'typed' },
    edited: flags.edited ?? false,
    checked: flags.checked ?? false,
    ambiguous: flags.ambiguous ?? false,
  };
}

/** A step as it stands in a file. */
export function entryOf({ change, ...entry }: FileStep): JournalEntry {
  return { ...entry, change: changeOf(change) };
}

function changeOf({ figures, indicators, rows, meta }: FileStep['change']): Change {
  return {
    figures: figures.map(({ series, cells }) => ({
      series,
      indicators: Uint32Array.from(cells, ({ of }) => of),
      from: packFigures(cells.map(({ from }) => from && figureOf(from))),
      to: packFigures(cells.map(({ to }) => to && figureOf(to))),
    })),
    indicators: indicators && {
      ids: indicators.map(({ id }) => id),
      from: indicators.map(({ from }) => from),
      to: indicators.map(({ to }) => to),
    },
    outline: rows && {
      at: rows.at,
      removed: outlineOf(rows.removed),
      inserted: outlineOf(rows.inserted),
    },
    meta,
  };
}
