import type { Random } from './random';

/** A reader of outside data, and what must hold whatever it is given. */
export interface FuzzedReader {
  readonly name: string;
  /** How many of 1,000 cases are its own. */
  readonly share: number;
  /** Reads one case. Throws, or rejects, where something does not hold. */
  run(random: Random): void | Promise<void>;
}

/** Something that must hold does not. */
export class Unsound extends Error {
  override readonly name = 'Unsound';
}

export function must(holds: boolean, law: string, input: unknown): asserts holds {
  if (holds) return;
  const shown = typeof input === 'string' ? JSON.stringify(input) : JSON.stringify(input, null, 1);
  throw new Unsound(`${law}: ${(shown ?? '').slice(0, 3000)}`);
}

/** Steps a task may take over an input of this length. */
const STEPS_A_CHARACTER = 4;
const LEAST_STEPS = 2000;

/** Runs a task to its end, and no further than its input can justify. */
export function inBoundedSteps<T>(task: Generator<unknown, T, void>, length: number): T {
  const most = LEAST_STEPS + STEPS_A_CHARACTER * length;
  for (let steps = 0; ; steps += 1) {
    const step = task.next();
    if (step.done === true) return step.value;
    if (steps > most) throw new Unsound(`more than ${most} steps over ${length} characters`);
  }
}

/** What `read` gives, or null where it throws a fault that it declares. */
export function orDeclared<T>(
  read: () => T,
  ...declared: readonly (abstract new (...args: never[]) => Error)[]
): T | null {
  try {
    return read();
  } catch (error) {
    if (declared.some((kind) => error instanceof kind)) return null;
    throw error;
  }
}

/** Letters and digits, one after another: what no reader may lose. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
