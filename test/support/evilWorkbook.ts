import { applyChange, changeOf } from '../../src/domain/workbook/change';
import { typedFigure } from '../../src/domain/workbook/figure';
import { series, seriesKey } from '../../src/domain/workbook/series';
import { writeWorkbookFile } from '../../src/exchange/workbookFile/writeWorkbookFile';
import { IMAGE, PAYLOADS } from './payloads';
import { sheet } from './workbooks';

/** The file of a workbook that has payloads wherever a workbook has text; its first row violates a rule. */
export function evilWorkbookFile(): string {
  const start = sheet([
    { name: `Đàn trâu ${IMAGE}`, unit: 'con', plan: '100', result: '90', target: '80' },
    ...PAYLOADS.map((name) => ({ name, unit: name, plan: '100', result: '120', target: '130' })),
  ]);
  const plan = series('plan', '2023');
  const evil = typedFigure({ kind: 'text', text: IMAGE });
  const change = changeOf(start, {
    figures: [
      { indicator: 1, series: series('previous', '2022'), figure: evil },
      {
        indicator: 2,
        series: series('estimate', '2023'),
        figure: { ...evil, origin: { kind: 'imported', source: 1, row: 1, column: 1 } },
      },
    ],
    meta: {
      title: IMAGE,
      areas: start.meta.areas.map((area) => ({ ...area, name: IMAGE })),
      scenarios: start.meta.scenarios.map((scenario) => ({ ...scenario, name: IMAGE })),
      sources: [{ id: 1, kind: 'table', name: IMAGE, readAt: 1 }],
      rules: start.meta.rules.map((rule) => ({ ...rule, name: IMAGE, instruction: IMAGE })),
      overrides: [{ indicator: 1, plan: seriesKey(plan), verdict: 'met', reason: IMAGE }],
    },
  });
  return writeWorkbookFile(applyChange(start, change));
}
