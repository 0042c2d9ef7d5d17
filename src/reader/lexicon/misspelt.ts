/** Words around a misspelt one, in small letters; "" where there is none. */
type Neighbours = Readonly<Record<string, string>>;

/**
 * Key words as a hurried hand types them, and what they stand for. Syllables in -c, -ch, -p or -t
 * bear a sharp or a heavy tone, so without one they can be no other word.
 */
export const MISSPELT: Neighbours = {
  đat: 'đạt',
  ươc: 'ước',
  uớc: 'ước',
  ứơc: 'ước',
  đươc: 'được',
  đựoc: 'được',
  đựơc: 'được',
  lươt: 'lượt',
  lựơt: 'lượt',
  vươt: 'vượt',
  vựơt: 'vượt',
  vuợt: 'vượt',
  tăg: 'tăng',
  giãm: 'giảm',
  gảm: 'giảm',
  suât: 'suất',
  xuât: 'xuất',
  hoach: 'hoạch',
  lựơng: 'lượng',
  lựong: 'lượng',
  nguời: 'người',
  ngươì: 'người',
};

/** Words that are others too: what they stand for, by the word before them. */
export const MISSPELT_BEHIND: Readonly<Record<string, Neighbours>> = {
  lê: { tỷ: 'lệ', tỉ: 'lệ' },
  ky: { cùng: 'kỳ' },
  lương: { sản: 'lượng' },
  toan: { dự: 'toán' },
  tóan: { dự: 'toán' },
  họach: { kế: 'hoạch' },
  vơi: { so: 'với' },
  vói: { so: 'với' },
  tich: { diện: 'tích', diên: 'tích', dien: 'tích' },
};

/** The same by the word behind them. */
export const MISSPELT_BEFORE: Readonly<Record<string, Neighbours>> = {
  diên: { tích: 'diện', tich: 'diện' },
  dien: { tích: 'diện', tich: 'diện' },
  nang: { suất: 'năng', suât: 'năng', suat: 'năng' },
  san: { lượng: 'sản' },
  kê: { hoạch: 'kế', hoach: 'kế' },
  ke: { hoạch: 'kế', hoach: 'kế' },
  dư: { toán: 'dự' },
  ty: { lệ: 'tỷ' },
  thưc: { hiện: 'thực' },
};

/** The same where a number follows. */
export const MISSPELT_BEFORE_NUMBER: Neighbours = {
  giam: 'giảm',
  tang: 'tăng',
  dat: 'đạt',
};
