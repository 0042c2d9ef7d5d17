import {
  selectionStatistics,
  type ComputedColumn,
  type SelectionStatistics,
  type StatisticsBlock,
} from '../../domain/plan/selectionStatistics';
import type { ColumnContent } from '../../grid/model/columns';
import { areasOf, cellCount } from '../../grid/model/selectionAreas';
import { afterFrame } from './afterFrame';
import type { Sheet } from './sheet.svelte';

/** Milliseconds of counting between two turns of the page. */
const SLICE = 8;

function computedOf(content: ColumnContent): ComputedColumn | readonly [] {
  switch (content.kind) {
    case 'percentOfPlan':
    case 'verdict':
    case 'growth':
    case 'targetStep':
      return content;
    default:
      return [];
  }
}

/** The numbers of what is selected, counted between the frames; a newer selection stops the count. */
export class SheetStatistics {
  readonly #sheet: Sheet;
  #count = 0;
  /** Cells that are selected; fewer than two have no statistics. */
  cells = $state(0);
  /** Null while they are counted. */
  found = $state.raw<SelectionStatistics | null>(null);

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** Counts anew what is selected now. */
  follow(): void {
    this.stop();
    const { chosen, columns, session } = this.#sheet;
    const { current, visible } = chosen;
    this.cells = current ? cellCount(areasOf(current, visible)) : 0;
    this.found = null;
    if (this.cells < 2) return;
    const contentOf = (id: string) => columns.find((column) => column.id === id)?.content ?? [];
    const blocks = chosen.blocks().map((block): StatisticsBlock => {
      const contents = block.columns.flatMap(contentOf);
      return {
        rows: block.rows,
        series: contents.flatMap((content) => (content.kind === 'figure' ? content.series : [])),
        computed: contents.flatMap(computedOf),
      };
    });
    void this.#run(selectionStatistics(session.workbook, session.keys, blocks), this.#count);
  }

  stop(): void {
    this.#count += 1;
  }

  async #run(steps: ReturnType<typeof selectionStatistics>, count: number): Promise<void> {
    for (;;) {
      // A drag selects anew with every frame: what it passes over need not be counted.
      await afterFrame();
      if (count !== this.#count) return;
      const until = performance.now() + SLICE;
      let step = steps.next();
      while (!step.done && performance.now() < until) step = steps.next();
      if (!step.done) continue;
      this.found = step.value;
      return;
    }
  }
}
