/** "04" of 4, as days and months are written on paper. */
export function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

/** 04/11/2026, where the reader is. */
export function dayText(day: Date): string {
  return `${twoDigits(day.getDate())}/${twoDigits(day.getMonth() + 1)}/${day.getFullYear()}`;
}
