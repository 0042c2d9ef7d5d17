import { describe, expect, it } from 'vitest';
import { formatValue } from '../../src/locale/number/formatNumber';
import { typedFigure, typedNumberIn } from '../../src/ui/state/typedFigure';

describe('a figure as it is typed', () => {
  it.each([
    ['36.595,83', '36.595,83', ''],
    ['1.245', '1.245', ''],
    ['6,5 tỷ đồng', '6,5', 'tỷ đồng'],
    ['12,3%', '12,3', '%'],
  ])('%s', (text, value, unit) => {
    const typed = typedFigure(text);
    expect(typed && [formatValue(typed.value), typed.unit]).toEqual([value, unit]);
  });

  it('may be a bound or a range', () => {
    expect(typedFigure('từ 95% trở lên')?.value.kind).toBe('bound');
    expect(typedFigure('7-7,5%')?.value.kind).toBe('range');
  });

  it.each(['1.245x', '1.245 x', '38/40', '1.245(*)', 'mười hai', '', 'x', '1.2.45', '1601, 61'])(
    'is refused where something in it is not understood: %s',
    (text) => {
      expect(typedFigure(text)).toBeNull();
    },
  );

  it('stands in the unit that is known, or in none', () => {
    expect(typedNumberIn('5.470', 'ha')?.value).toBe(5470);
    expect(typedNumberIn('5.470 ha', 'ha')?.value).toBe(5470);
    expect(typedNumberIn('101,5%', '%')?.value).toBe(101.5);
    expect(typedNumberIn('5.470 tấn', 'ha')).toBeNull();
    expect(typedNumberIn('1.245x', 'ha')).toBeNull();
    expect(typedNumberIn('từ 95% trở lên', '%')).toBeNull();
  });
});
