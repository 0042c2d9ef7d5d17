import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import type { Figure } from '../domain/workbook/figure';
import { INDICATOR_BLOCK_SIZE } from '../domain/workbook/indicatorTable';
import type { Series, SeriesKey } from '../domain/workbook/series';
import {
  FIGURES_A_RECORD,
  readSeries,
  soundSlots,
  type StoredFigureBlock,
} from './records/figureBlock';
import { soundIndicators, type IndicatorBlockRecord } from './records/indicatorBlock';
import type { SetAsideRecord } from './records/setAside';
import { MOST_INDICATORS } from './records/shapes';
import { StoreError } from './storeError';

/** What a record that lies aside held, as far as it can be told. */
export interface DamagedPart {
  readonly id: number;
  readonly kind: 'figures' | 'indicators' | 'outline' | 'text' | 'header';
  /** Of figures; null where it is not known. */
  readonly series: Series | null;
  /** Numbers of the indicators it was about: from `first` up to and without `end`. */
  readonly first: IndicatorId;
  readonly end: IndicatorId;
  /** What is still whole in it. Nothing proves that this is what was written. */
  readonly figures: ReadonlyMap<IndicatorId, Figure>;
  readonly indicators: readonly Indicator[];
}

const KINDS = {
  workbooks: 'header',
  outlines: 'outline',
  indicatorBlocks: 'indicators',
  figureBlocks: 'figures',
  sourceTexts: 'text',
  reviews: 'text',
} as const;

/** Reads what lies aside. */
export function damagedPart({ id, table, key, value }: SetAsideRecord): DamagedPart {
  const part = {
    id: id ?? 0,
    kind: KINDS[table],
    series: null,
    first: 0,
    end: MOST_INDICATORS,
    figures: new Map<IndicatorId, Figure>(),
    indicators: [],
  };
  const record = typeof value === 'object' && value ? value : {};
  const [one, two] = key;
  if (table === 'figureBlocks' && typeof one === 'string' && typeof two === 'number') {
    const first = two * FIGURES_A_RECORD;
    const slots = soundSlots(record as Partial<StoredFigureBlock>);
    const figures = new Map([...slots].map(([slot, figure]) => [first + slot, figure]));
    return { ...part, series: seriesOf(one), first, end: first + FIGURES_A_RECORD, figures };
  }
  if (table === 'indicatorBlocks' && typeof one === 'number') {
    const first = one * INDICATOR_BLOCK_SIZE;
    const indicators = soundIndicators(record as Partial<IndicatorBlockRecord>);
    return { ...part, first, end: first + INDICATOR_BLOCK_SIZE, indicators };
  }
  return part;
}

function seriesOf(key: SeriesKey): Series | null {
  try {
    return readSeries(key, 'damaged');
  } catch (error) {
    // The key itself is what was damaged.
    if (error instanceof StoreError) return null;
    throw error;
  }
}
