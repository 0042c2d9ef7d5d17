import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a run with one plain line over all projects: `N passed, N failed[, N skipped]`.
 * A file that could not be loaded and an error outside every test count as failures, so the
 * line never says "0 failed" of a run that failed.
 */
export default class Totals implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: 'passed' | 'failed' | 'interrupted',
  ): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed' || state === 'failed') count[state] += 1;
        else count.skipped += 1;
      }
    }
    if (reason !== 'passed' && count.failed === 0) count.failed = 1;

    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    const line = `${count.passed} passed, ${count.failed} failed${skipped}`;
    // Written on the way out, so that no other reporter can follow it.
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
