import { describe, expect, test } from 'vitest';
import type { Progress, Task } from '../../src/exchange/task';
import { nextTurn, PROGRESS_EVERY, runTask } from '../../src/workbench/runTask';

/** A task whose every step takes `each` milliseconds of a clock that only it moves. */
function fakeWork(steps: number, each: number) {
  let time = 0;
  let done = 0;
  let turns = 0;
  function* work(): Task<string> {
    for (done = 1; done <= steps; done += 1) {
      time += each;
      yield { stage: 'rows', done, total: steps };
    }
    return 'finished';
  }
  return {
    task: work(),
    clock: () => time,
    giveWay: async () => {
      turns += 1;
      await Promise.resolve();
    },
    get turns() {
      return turns;
    },
    get done() {
      return done;
    },
  };
}

describe('a task run in slices', () => {
  test.each([
    { steps: 100, each: 1, turns: 2 },
    { steps: 5, each: 50, turns: 5 },
    { steps: 39, each: 1, turns: 0 },
  ])('$steps steps of $each ms give way $turns times', async ({ steps, each, turns }) => {
    const work = fakeWork(steps, each);
    expect(await runTask(work.task, work)).toBe('finished');
    expect(work.turns).toBe(turns);
  });

  test('tells its progress, never twice within a tenth of a second', async () => {
    const work = fakeWork(1000, 3);
    const told: { at: number; progress: Progress }[] = [];
    const onProgress = (progress: Progress) => told.push({ at: work.clock(), progress });
    await runTask(work.task, { clock: work.clock, giveWay: work.giveWay, onProgress });
    expect(told.length).toBeGreaterThan(20);
    told.slice(1).forEach(({ at }, n) => {
      expect(at - told[n]!.at).toBeGreaterThanOrEqual(PROGRESS_EVERY);
    });
    expect(told[0]!.progress).toMatchObject({ stage: 'rows', total: 1000 });
  });

  test('stops where it is cancelled, with the reason given', async () => {
    const work = fakeWork(1000, 40);
    const cancel = new AbortController();
    const run = runTask(work.task, {
      clock: work.clock,
      signal: cancel.signal,
      giveWay: async () => {
        if (work.done === 5) cancel.abort(new Error('cancelled by a person'));
        await Promise.resolve();
      },
    });
    await expect(run).rejects.toThrow('cancelled by a person');
    expect(work.done).toBe(5);
  });

  test('is not begun when it was cancelled before', async () => {
    const work = fakeWork(10, 1);
    await expect(runTask(work.task, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(work.done).toBe(0);
  });

  test('rejects with what the task throws', async () => {
    function* broken(): Task<never> {
      yield { stage: 'rows', done: 0, total: 1 };
      throw new RangeError('row 7');
    }
    await expect(runTask(broken())).rejects.toThrow('row 7');
  });

  test('lets other events have their turn in between', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('event'));
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
    order.push('work');
    expect(order).toEqual(['event', 'work']);
  });
});
