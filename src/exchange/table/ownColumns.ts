import type {
  Composition,
  Direction,
  Indicator,
  IndicatorKind,
} from '../../domain/indicator/indicator';
import type { TableRole } from './reading';

/**
 * Columns that only files of this program carry: what a form shows by layout, or not at all, written
 * as words, so that a table that was exported reads back as the same workbook.
 */
export const DEPTH_HEADER = 'Cấp dòng';
export const COMPOSITION_HEADER = 'Quan hệ với dòng trên';
export const TRAITS_HEADER = 'Loại dòng';

/** The role of an own column; null for every other header. */
export function ownColumn(texts: readonly string[]): TableRole | null {
  if (texts.length !== 1) return null;
  switch (texts[0]) {
    case DEPTH_HEADER:
      return 'depth';
    case COMPOSITION_HEADER:
      return 'composition';
    case TRAITS_HEADER:
      return 'traits';
    default:
      return null;
  }
}

const COMPOSITIONS: Readonly<Record<Composition, string>> = {
  none: '',
  addend: 'chia ra',
  selection: 'trong đó',
};

export function compositionText(composition: Composition): string {
  return COMPOSITIONS[composition];
}

/** The composition behind a text that `compositionText` wrote; null for anything else. */
export function readComposition(text: string): Composition | null {
  const word = text.trim().toLowerCase();
  if (word === '') return 'none';
  if (word === COMPOSITIONS.addend) return 'addend';
  return word === COMPOSITIONS.selection ? 'selection' : null;
}

/** What a row is, apart from its place and figures. */
export type RowTraits = Pick<Indicator, 'group' | 'kind' | 'direction' | 'share'>;

const GROUP = 'nhóm';
const KINDS: Readonly<Record<IndicatorKind, string>> = {
  absolute: 'số tuyệt đối',
  count: 'số đếm',
  rate: 'tỷ lệ',
  index: 'chỉ số',
};
const DIRECTIONS: Readonly<Record<Direction, string>> = {
  up: 'cao là tốt',
  down: 'thấp là tốt',
  none: 'không xét chiều',
};
const SHARE = 'phần của tổng thể';

/** A row's traits in words: "nhóm", "tỷ lệ; thấp là tốt; phần của tổng thể". */
export function traitsText(traits: RowTraits): string {
  const words = [traits.group ? GROUP : '', KINDS[traits.kind], DIRECTIONS[traits.direction]];
  return [...words, traits.share ? SHARE : ''].filter((word) => word !== '').join('; ');
}

/** The traits behind a text that `traitsText` wrote; null where a part of it says something else. */
export function readTraits(text: string): RowTraits | null {
  let kind: IndicatorKind | null = null;
  let direction: Direction | null = null;
  let group = false;
  let share = false;
  for (const part of text.split(';')) {
    const word = part.trim().toLowerCase();
    const ofKind = keyOf(KINDS, word);
    const ofDirection = keyOf(DIRECTIONS, word);
    if (word === GROUP) group = true;
    else if (word === SHARE) share = true;
    else if (ofKind) kind = ofKind;
    else if (ofDirection) direction = ofDirection;
    else return null;
  }
  return kind && direction ? { group, kind, direction, share } : null;
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | null {
  for (const key in words) if (words[key] === word) return key;
  return null;
}
