import type { Indicator, IndicatorId } from '../domain/indicator/indicator';
import { changeOf, type Change } from '../domain/workbook/change';
import { indicatorOf, type Workbook } from '../domain/workbook/workbook';

/** What a planner may decide of a row against what its name tells. */
export type ChosenTraits = Partial<Pick<Indicator, 'kind' | 'direction' | 'share' | 'composition'>>;

/** The change that gives rows these traits; those not named stay as they are. */
export function setTraits(
  workbook: Workbook,
  ids: readonly IndicatorId[],
  traits: ChosenTraits,
): Change {
  return changeOf(workbook, {
    indicators: ids.flatMap((id) => {
      const before = indicatorOf(workbook, id);
      return before ? [{ id, to: { ...before, ...traits } }] : [];
    }),
  });
}
