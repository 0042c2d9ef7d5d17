/** The rows of a long list that are near enough to be drawn. */
export interface RowWindow {
  readonly first: number;
  /** Behind the last one. */
  readonly end: number;
}

/** Rows drawn beyond what is seen, so that a quick turn of the wheel finds them there. */
const BEYOND = 12;
/** Taken where the page has no measures yet. */
const UNMEASURED = 640;

/** Which of `count` rows of one height are drawn; pixels. */
export function windowOfRows(
  count: number,
  rowHeight: number,
  scrolled: number,
  height: number,
): RowWindow {
  const seen = height > 0 ? height : UNMEASURED;
  const first = Math.max(0, Math.min(count, Math.floor(scrolled / rowHeight)) - BEYOND);
  const end = Math.min(count, Math.ceil((scrolled + seen) / rowHeight) + BEYOND);
  return { first, end: Math.max(first, end) };
}
