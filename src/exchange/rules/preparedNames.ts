import type { Workbook } from '../../domain/workbook/workbook';
import { readRowNames, type RowNames } from '../../locale/ruleText/rowNames';
import { asTask, type Task } from '../task';

/** The names of a workbook's rows, read in slices. */
export function preparedNames(workbook: Workbook): Task<RowNames> {
  return asTask('rows', readRowNames(workbook));
}
