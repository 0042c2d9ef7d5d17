import { asTask } from '../../exchange/task';
import { runTask, type RunOptions } from '../../workbench/runTask';
import type { ReportInput } from '../../workbench/reportSource';
import type { KnowMistakes, ReadReport } from './reportFlow.svelte';

/** How a report becomes a reading, and what is wrong in it. */
export interface ReportReader {
  read(input: Promise<ReportInput>, run: RunOptions): Promise<ReadReport>;
  readonly know: KnowMistakes;
}

/** Reads reports with what is loaded only when the first one comes. */
export const REPORT_READER: ReportReader = {
  async read(input, run) {
    const [{ openReport }, { readReport }] = await Promise.all([
      import('../../workbench/readReportSource'),
      import('../../reader/readReport'),
    ]);
    const source = await openReport(await input, run);
    const reading = await runTask(asTask('read', readReport(source.text)), run);
    return { reading, issues: source.issues };
  },

  async know(reading, run) {
    const { findMistakes } = await import('../../workbench/reportFindings/findMistakes');
    return runTask(findMistakes(reading), run);
  },
};
