import { describe, expect, test } from 'vitest';
import { readTokens } from '../../../src/reader/tokens/readTokens';

/** "plan[HĐND tỉnh] «dự toán HĐND tỉnh giao»": the words of a text that relate numbers. */
function wordsIn(text: string): string[] {
  return readTokens(text).flatMap((token) => {
    if (token.kind === 'number') return [];
    const detail =
      token.kind === 'plan'
        ? (token.by ?? '')
        : token.kind === 'change'
          ? String(token.direction)
          : token.kind === 'period'
            ? token.period
            : token.kind === 'part'
              ? token.whole
              : '';
    const kind = detail === '' ? token.kind : `${token.kind}[${detail}]`;
    return [`${kind} «${text.slice(token.start, token.end)}»`];
  });
}

describe('words that relate numbers', () => {
  test.each<[string, string[]]>([
    ['ước đạt 5 ha', ['reach «ước đạt»']],
    ['bằng 98% CK', ['level «bằng»', 'previous «CK»']],
    [
      'tăng 5% so với cùng kỳ năm 2022',
      ['change[1] «tăng»', 'level «so với»', 'previous «cùng kỳ năm 2022»'],
    ],
    ['giảm 3 vụ', ['change[-1] «giảm»']],
    ['vượt 5% KH', ['exceed «vượt»', 'plan «KH»']],
    ['không đạt kế hoạch', ['fail «không đạt»', 'plan «kế hoạch»']],
    ['dự toán HĐND tỉnh giao', ['plan[HĐND tỉnh] «dự toán HĐND tỉnh giao»']],
    ['kế hoạch năm 2024 của UBND huyện', ['plan[UBND huyện] «kế hoạch năm 2024 của UBND huyện»']],
    ['dự toán Trung ương giao', ['plan[Trung ương giao] «dự toán Trung ương giao»']],
    ['kế hoạch tỉnh giao', ['plan[tỉnh giao] «kế hoạch tỉnh giao»']],
    ['kế hoạch giao', ['plan «kế hoạch giao»']],
    ['trong năm 2022', ['period[2022] «năm 2022»']],
    ['6 tháng đầu năm 2024', ['period[6T2024] «6 tháng đầu năm 2024»']],
    ['nhiệm kỳ năm 2021-2025', []],
    ['Trong đó: lúa; gồm ngô', ['part[selection] «Trong đó»', 'part[sum] «gồm»']],
    ['Ủy ban nhân dân xã Uỷ', []],
    [
      'chỉ tiêu Uỷ ban nhân dân tỉnh giao',
      ['plan[UBND tỉnh] «chỉ tiêu Uỷ ban nhân dân tỉnh giao»'],
    ],
  ])('%s', (text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });
});
