import type { Doubt } from './extraction';

/** Doubts of a figure, each once, in the order they came up. */
export class Doubts {
  readonly list: Doubt[] = [];

  add(doubt: Doubt): void {
    if (!this.list.includes(doubt)) this.list.push(doubt);
  }
}
