import { lowerFirst } from './writeFrame';

/** The rate that a count or an amount is told with: "Số vụ điều tra" → "Tỷ lệ vụ điều tra". */
export function rateName(indicator: string): string {
  if (indicator === '' || /^tỷ (?:lệ|trọng|suất)/iu.test(indicator)) return indicator;
  return `Tỷ lệ ${lowerFirst(indicator.replace(/^(?:Tổng số|Số) /u, ''))}`;
}
