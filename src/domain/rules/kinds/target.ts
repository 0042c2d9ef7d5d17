import { quantityOf } from '../../plan/assessment';
import { isMissing } from '../../plan/comparison';
import { judge } from '../../plan/verdict';
import { indicatorOf } from '../../workbook/workbook';
import { fails, HOLDS, missingCells, type RuleKind } from '../kind';
import { broken, isBroken } from './seriesBreak';
import { asks, isFullCoverage } from './targets';

/** Every indicator with a plan or a result this year has a target for the next. */
export const targetMissing: RuleKind = {
  name: 'targetMissing',
  check({ workbook, keys }, rule, id) {
    const indicator = indicatorOf(workbook, id);
    if (!indicator || indicator.group) return null;
    const target = quantityOf(workbook, keys.target, id);
    if (!isMissing(target.value)) return HOLDS;
    if (target.value.kind === 'notApplicable') return null;
    const known = [keys.result, ...keys.plans].some(
      (key) => !isMissing(quantityOf(workbook, key, id).value),
    );
    if (!known) return null;
    return fails(rule, id, [{ indicator: id, series: keys.series.target }], {});
  },
};

/**
 * The target is not worse than this year's result, by the indicator's direction (T5). A result of a
 * part of the year says nothing about a whole one.
 */
export const targetWorseThanResult: RuleKind = {
  name: 'targetWorseThanResult',
  check(context, rule, id) {
    const { workbook, keys } = context;
    const indicator = indicatorOf(workbook, id);
    if (!indicator || indicator.direction === 'none' || keys.frame.months !== 12) return null;
    const { target: ahead, result: now } = keys.series;
    if (isBroken(context, id, now, ahead)) return broken(id, now, ahead);
    // A whole share that falls has a rule of its own.
    if (asks(context, 'fullCoverageFalls') && isFullCoverage(context, id, now)) return null;
    const target = quantityOf(workbook, keys.target, id);
    const result = quantityOf(workbook, keys.result, id);
    const missing = [
      ...(isMissing(target.value) ? [{ indicator: id, series: keys.series.target }] : []),
      ...(isMissing(result.value) ? [{ indicator: id, series: keys.series.result }] : []),
    ];
    if (missing.length > 0) return missingCells(missing);
    const judgement = judge(target, result, indicator.direction);
    if (judgement.kind !== 'judged' || judgement.verdict !== 'missed') return HOLDS;
    return fails(
      rule,
      id,
      [
        { indicator: id, series: keys.series.target },
        { indicator: id, series: keys.series.result },
      ],
      {
        target: { kind: 'value', ...target },
        result: { kind: 'value', ...result },
        direction: { kind: 'code', code: indicator.direction },
      },
    );
  },
};
