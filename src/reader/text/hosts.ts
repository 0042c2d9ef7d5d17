import type { Draft } from './drafts';
import { offsetMap } from './tidyText';

/** Where a footnote's mark stands: a draft and the offset in its text. */
export interface Host {
  readonly passage: number;
  readonly at: number;
}

/**
 * Of each draft the place its footnote mark stands in, null for running text and where no mark
 * is found. Of several equal marks it is the last before the footnote that has none yet, else
 * the first behind it.
 */
export function findHosts(drafts: readonly Draft[]): (Host | null)[] {
  const marks = drafts
    .flatMap(({ body }, passage) =>
      body.marks.map(({ mark, at }) => ({
        mark,
        host: { passage, at },
        place: offsetMap(body).toSource(at),
      })),
    )
    .sort((a, b) => a.place - b.place);
  const open = new Map<string, Host>();
  const waiting = new Map<string, number>();
  const hosts: (Host | null)[] = drafts.map(() => null);
  let next = 0;
  let same: { note: string; host: Host | null } | null = null;
  const takeUntil = (place: number): void => {
    for (let each = marks[next]; each && each.place <= place; each = marks[++next]) {
      const draft = waiting.get(each.mark);
      if (draft !== undefined && hosts[draft] === null) {
        hosts[draft] = each.host;
        waiting.delete(each.mark);
      } else {
        open.set(each.mark, each.host);
      }
    }
  };
  drafts.forEach(({ note, start, label }, place) => {
    if (note === null) return;
    takeUntil(start);
    if (same?.note === note && label.kind === 'number') {
      hosts[place] = same.host;
      return;
    }
    const host = open.get(note) ?? null;
    open.delete(note);
    hosts[place] = host;
    if (!host) waiting.set(note, place);
    same = { note, host };
  });
  takeUntil(Infinity);
  return hosts;
}
