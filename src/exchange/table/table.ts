/** A sheet of text cells with the places it came from. Rows may differ in length. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** The line of the source each row starts on; the first is 1. */
  readonly lines: Uint32Array;
}

/** A table whose rows stand on lines 1, 2, 3 … */
export function tableOf(rows: readonly (readonly string[])[]): Table {
  const lines = new Uint32Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) lines[row] = row + 1;
  return { rows, lines };
}
