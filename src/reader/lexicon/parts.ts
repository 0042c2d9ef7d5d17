/** Words after which a whole is told in parts: some of them, or all. */
export const PART_WORDS: Readonly<Record<string, 'selection' | 'sum'>> = {
  'trong đó': 'selection',
  'trong số đó': 'selection',
  riêng: 'selection',
  gồm: 'sum',
  'bao gồm': 'sum',
  'cụ thể': 'sum',
  'cụ thể là': 'sum',
  'chia ra': 'sum',
};
