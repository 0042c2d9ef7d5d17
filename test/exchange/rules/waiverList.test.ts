import { expect, test } from 'vitest';
import { series, seriesKey } from '../../../src/domain/workbook/series';
import { waiverListCsv } from '../../../src/exchange/rules/waiverList';
import { CROPS, ROW } from '../../locale/ruleText/names';

test('waivers print with their rule, row, figures, reason, name, day and state', () => {
  const waiver = {
    rule: 'unitSlip',
    indicator: ROW.rice,
    figures: [
      {
        indicator: ROW.rice,
        series: seriesKey(series('plan', '2024')),
        value: { kind: 'number', value: 1234.5, decimals: 1 } as const,
      },
    ],
    reason: '=1+1',
    who: 'Lò Văn A',
    at: new Date(2026, 10, 4, 9).getTime(),
  };
  const gone = { ...waiver, rule: 'r9', indicator: 999, figures: [], reason: 'Do bão; lũ' };
  const text = waiverListCsv(CROPS, [
    { waiver, state: 'holds', violation: null },
    { waiver: gone, state: 'noRule', violation: null },
  ]);
  expect(text.split('\r\n').slice(1)).toEqual([
    'Có thể nhầm đơn vị;Lúa › Diện tích;"Lúa › Diện tích, KH 2024: 1.234,5";\'=1+1;Lò Văn A;04/11/2026;Còn hiệu lực',
    'r9;(đã xóa);;"Do bão; lũ";Lò Văn A;04/11/2026;Quy tắc đã tắt hoặc xóa',
    '',
  ]);
});
