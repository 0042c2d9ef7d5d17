import type { IndicatorId } from '../../domain/indicator/indicator';
import type { SheetColumn } from './columns';

/** Rows looked at, spread evenly; a sheet of 20,000 shows what one of 100 does. */
const LOOKED_AT = 100;
/** Pixels of a character of the grid's font, of what stands smaller beside it, and of a cell's padding and border. */
const CHARACTER = 7.5;
const SMALL_CHARACTER = 6.5;
const PADDING = 16;
const WIDEST = 150;
/** A unit that is cut off is known from its beginning; the name needs the room more. */
const UNIT_WIDEST = 88;
const UNIT_NARROWEST = 66;
const NAME_NARROWEST = 160;
/** What the name keeps while anything else can give way. */
const NAME_WANTED = 210;
const NAME_ENOUGH = 180;
const NAME_WIDEST = 460;

/** The beginning of its unit: what a figure keeps of what stands beside it. */
const KEPT_BESIDE = 3;
/** A computed column in which nothing stands. */
const EMPTY_NARROWEST = 68;

/** What a cell shows: its text, and what stands smaller beside it. */
export interface ShownText {
  readonly text: string;
  readonly aside: string;
}

/** Widths of a column: as it is, and with as little as may be of what stands beside the texts. */
interface Fitted {
  readonly column: SheetColumn;
  readonly bare: number;
  readonly empty: boolean;
  width: number;
}

/**
 * Columns as wide as what they show, for a figure that is cut off is worse than none; the name takes
 * what is left of `room` pixels up to the violations. Where the room is short, what can be cut and is
 * still understood gives way in turn: what is stated beside verdicts, units, columns in which nothing
 * stands, some of the name, units beside figures. A column's own width is the least it needs for its header.
 */
export function fitWidths(
  columns: readonly SheetColumn[],
  ids: ArrayLike<IndicatorId>,
  textOf: (id: IndicatorId, column: SheetColumn) => ShownText,
  room: number,
): SheetColumn[] {
  const fitted = columns.map((column) => fit(column, ids, textOf));
  const taken = fitted.reduce((sum, { column, width }) => sum + (counts(column) ? width : 0), 0);
  let name = Math.floor(room - taken);
  const give = (until: number, to: (one: Fitted) => number | null) => {
    for (const one of fitted) {
      const least = to(one);
      if (least === null) continue;
      const given = Math.max(0, Math.min(until - name, one.width - least));
      one.width -= given;
      name += given;
    }
  };
  const isEmpty = ({ column, empty }: Fitted) =>
    empty && isComputed(column) ? Math.min(column.width, EMPTY_NARROWEST) : null;
  const isA = (kind: SheetColumn['content']['kind'], { column, bare }: Fitted) =>
    column.content.kind === kind ? bare : null;
  give(NAME_WANTED, (one) => isA('verdict', one));
  give(NAME_WANTED, (one) => isA('unit', one) && Math.max(one.column.width, UNIT_NARROWEST));
  give(NAME_WANTED, isEmpty);
  give(NAME_ENOUGH, (one) => isA('figure', one));
  const left = Math.min(NAME_WIDEST, Math.max(NAME_NARROWEST, name));
  return fitted.map(({ column, width }) => ({
    ...column,
    width: column.content.kind === 'name' ? left : width,
  }));
}

function fit(
  column: SheetColumn,
  ids: ArrayLike<IndicatorId>,
  textOf: (id: IndicatorId, column: SheetColumn) => ShownText,
): Fitted {
  const { kind } = column.content;
  const { width } = column;
  if (!counts(column)) return { column, bare: width, empty: false, width };
  const step = Math.max(1, Math.ceil(ids.length / LOOKED_AT));
  // A verdict says it all in its word.
  const kept = kind === 'verdict' ? 0 : KEPT_BESIDE * SMALL_CHARACTER;
  let bare = 0;
  let whole = 0;
  for (let n = 0; n < ids.length; n += step) {
    const { text, aside } = textOf(ids[n] ?? 0, column);
    const own = text.length * CHARACTER;
    // With the space between the two.
    const beside = aside === '' ? 0 : (aside.length + 1) * SMALL_CHARACTER;
    bare = Math.max(bare, own + Math.min(beside, kept));
    whole = Math.max(whole, own + beside);
  }
  const widest = kind === 'unit' ? UNIT_WIDEST : WIDEST;
  const asWide = (pixels: number) => Math.max(width, Math.min(widest, Math.ceil(pixels + PADDING)));
  return { column, bare: asWide(bare), empty: whole === 0, width: asWide(whole) };
}

function isComputed({ content: { kind } }: SheetColumn): boolean {
  return kind === 'percentOfPlan' || kind === 'growth' || kind === 'targetStep';
}

/** Columns that should be seen without scrolling, beside the name. */
function counts({ content }: SheetColumn): boolean {
  return content.kind !== 'name' && content.kind !== 'note';
}
