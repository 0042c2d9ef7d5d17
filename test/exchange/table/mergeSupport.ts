import type { Indicator } from '../../../src/domain/indicator/indicator';
import type { Figure } from '../../../src/domain/workbook/figure';
import { figuresOfIndicator } from '../../../src/domain/workbook/figures';
import { FigureColumnBuilder, figureTable } from '../../../src/domain/workbook/figures';
import { seriesKey } from '../../../src/domain/workbook/series';
import { indicatorOf, type Workbook } from '../../../src/domain/workbook/workbook';
import type { TableReading } from '../../../src/exchange/table/reading';
import { tableOf } from '../../../src/exchange/table/table';

/** What reading a table that holds just this workbook gives. */
export function readingOf(workbook: Workbook, source = 7): TableReading {
  const ids = [...workbook.outline.ids];
  const indicators = ids.flatMap((id, n): Indicator[] => {
    const indicator = indicatorOf(workbook, id);
    return indicator ? [{ ...indicator, id: n }] : [];
  });
  const columns = new Map<string, FigureColumnBuilder>();
  ids.forEach((id, n) => {
    for (const { series, figure } of figuresOfIndicator(workbook.figures, id)) {
      const key = seriesKey(series);
      const column = columns.get(key) ?? new FigureColumnBuilder(series, ids.length);
      columns.set(key, column);
      column.set(n, importedFigure(figure, source, n + 2, columns.size));
    }
  });
  return {
    table: tableOf([]),
    outcomes: new Uint8Array(0),
    counts: { read: ids.length, imported: ids.length, refused: 0, byReason: {} },
    sections: [],
    frame: workbook.meta.frame,
    yearFrom: 'printed',
    areas: workbook.meta.areas,
    indicators,
    indicatorLines: Uint32Array.from(ids, (_, n) => n + 2),
    outline: {
      ids: Uint32Array.from(ids, (_, n) => n),
      depths: workbook.outline.depths.slice(),
    },
    figures: figureTable([...columns.values()].map((column) => column.finish())),
    source,
    issues: [],
  };
}

function importedFigure(figure: Figure, source: number, row: number, column: number): Figure {
  return {
    ...figure,
    origin: { kind: 'imported', source, row, column },
    edited: false,
    checked: false,
    ambiguous: false,
  };
}
