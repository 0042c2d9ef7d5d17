import type { Workbook } from '../../domain/workbook/workbook';
import { readRowNames, type RowNames } from '../../locale/ruleText/rowNames';
import type { Task } from '../task';

/** The names of a workbook's rows, read in slices. */
export function* preparedNames(workbook: Workbook): Task<RowNames> {
  const names = readRowNames(workbook);
  for (;;) {
    const step = names.next();
    if (step.done === true) return step.value;
    yield { stage: 'rows', ...step.value };
  }
}
