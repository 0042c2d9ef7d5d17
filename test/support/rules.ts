import { frameKeys } from '../../src/domain/plan/assessment';
import type { RuleContext } from '../../src/domain/rules/context';
import { indicatorOf, type Workbook } from '../../src/domain/workbook/workbook';
import { VIETNAMESE } from '../../src/workbench/language';

/** What rules look at in a workbook, with rows of one name and dimension found the slow way. */
export function contextOf(workbook: Workbook): RuleContext {
  const names = new Map<string, number[]>();
  for (const id of workbook.outline.ids) {
    const indicator = indicatorOf(workbook, id);
    const key = `${VIETNAMESE.nameKey(indicator?.name ?? '') ?? id}|${indicator?.unit.dimension ?? ''}`;
    names.set(key, [...(names.get(key) ?? []), id]);
  }
  const rows = [...names.values()];
  return {
    workbook,
    keys: frameKeys(workbook.meta.frame),
    language: VIETNAMESE,
    namesakes: (id) => rows.find((of) => of.includes(id)) ?? [id],
  };
}
