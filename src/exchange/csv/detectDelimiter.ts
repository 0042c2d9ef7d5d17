import { DELIMITERS, type Delimiter } from './csv';

const MOST_LINES = 60;
const MOST_CHARACTERS = 64 * 1024;

/**
 * The delimiter that cuts the first lines most evenly. A comma between digits is weak evidence, for
 * it may be a decimal one; what stands in quotes counts for nothing. Null where no line holds any.
 */
export function detectDelimiter(text: string): Delimiter | null {
  const lines = countPerLine(text.slice(0, MOST_CHARACTERS));
  let best: Delimiter | null = null;
  let bestScore = 0;
  DELIMITERS.forEach((delimiter, n) => {
    const score = scoreOf(lines.map((line) => line[n] ?? 0));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  });
  return best;
}

/** A comma between digits counts little, so that `12,5;13,5` is cut at the semicolon. */
const DECIMAL_COMMA = 0.2;

/** For each line that holds anything, how often each delimiter stands outside quotes. */
function countPerLine(text: string): number[][] {
  const lines: number[][] = [];
  let counts = DELIMITERS.map(() => 0);
  let filled = false;
  let quoted = false;
  let atCellStart = true;
  for (let at = 0; at <= text.length && lines.length < MOST_LINES; at += 1) {
    const char = text[at] ?? '\n';
    const isEnd = at === text.length;
    if (quoted && !isEnd) {
      if (char === '"') {
        if (text[at + 1] === '"') at += 1;
        else quoted = false;
      }
      continue;
    }
    if (char === '\n' || char === '\r') {
      if (filled) lines.push(counts);
      counts = DELIMITERS.map(() => 0);
      filled = false;
      atCellStart = true;
      continue;
    }
    filled ||= char.trim() !== '';
    const found = (DELIMITERS as readonly string[]).indexOf(char);
    if (found >= 0) {
      const decimal = char === ',' && isDigit(text[at - 1]) && isDigit(text[at + 1]);
      counts[found] = (counts[found] ?? 0) + (decimal ? DECIMAL_COMMA : 1);
      atCellStart = true;
    } else {
      if (char === '"' && atCellStart) quoted = closes(text, at);
      atCellStart = false;
    }
  }
  return lines;
}

/** A quote that is not closed within a few lines opens nothing. */
function closes(text: string, at: number): boolean {
  const end = text.indexOf('"', at + 1);
  return end >= 0 && end - at < 4096;
}

/**
 * Even lines score high: the share of lines with the commonest count, times a little more for many
 * cells. Lines without any (titles, signatures) weigh half against it.
 */
function scoreOf(counts: readonly number[]): number {
  const having = counts.filter((count) => count >= 0.5);
  if (having.length === 0) return 0;
  const tally = new Map<number, number>();
  for (const count of having) {
    const rounded = Math.round(count);
    tally.set(rounded, (tally.get(rounded) ?? 0) + 1);
  }
  let common = 0;
  let times = 0;
  for (const [count, lines] of tally) {
    if (lines > times || (lines === times && count > common)) {
      common = count;
      times = lines;
    }
  }
  const mean = having.reduce((sum, count) => sum + count, 0) / having.length;
  const without = counts.length - having.length;
  const evenness = times / (having.length + without / 2);
  return evenness * (1 + Math.min(mean, 20) / 10) + Math.min(mean, 1) * 0.2;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}
