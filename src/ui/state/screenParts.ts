/** Parts of the sheet's screen from top to bottom, as F6 goes through them. */
const PARTS = ['.bar', '.side', '.sort-line', '.sheet', '.panel'] as const;

/** From one part of the screen to the next: out of the grid, where Tab goes from cell to cell. */
export function goToNextPart(desk: HTMLElement | null, step: 1 | -1, focusGrid: () => void): void {
  const parts = PARTS.flatMap((part) => desk?.querySelector<HTMLElement>(part) ?? []);
  const now = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts[(now + step + parts.length) % parts.length];
  if (next?.classList.contains('sheet')) focusGrid();
  else next?.querySelector<HTMLElement>('button:not(:disabled), input')?.focus();
}
