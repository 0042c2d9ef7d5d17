import { asTask } from '../../exchange/task';
import { nextTurn, runTask } from '../../workbench/runTask';
import type { ReportReader } from './reportDesk.svelte';

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

  async know(reading) {
    const { findMistakes } = await import('../../workbench/reportFindings/findMistakes');
    await nextTurn();
    return { findings: findMistakes(reading), same: [] };
  },
};
