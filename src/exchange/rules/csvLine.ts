const PLAIN = /^(?:[^\s";,|\u00a0](?:[^";,|\r\n\t]*[^\s";,|\u00a0])?)?$/u;

/** One line of a CSV with semicolons, its end included. */
export function csvLine(cells: readonly string[]): string {
  const line = cells.map((cell) => (PLAIN.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`));
  return `${line.join(';')}\r\n`;
}
