import type { RuleMessages } from './rules';

export const rulesEn: RuleMessages = {
  invalidValue: {
    title: 'Figure not understood',
    sentence: '“{value}” cannot be read as a number.',
    action: 'Mend this cell; what was typed is kept.',
  },
  rateOutOfBounds: {
    title: 'Rate outside 0–100%',
    sentence: '{value} lies outside what a rate can be.',
    action: 'Check the decimal comma and the unit.',
  },
  notWhole: {
    title: 'Not a whole number',
    sentence: '{value} is not a whole number.',
    action: 'Check the decimal comma, or change the unit (thousand head, thousand people).',
  },
  unitSlip: {
    title: 'Perhaps the wrong unit',
    sentence: '{value} is about {factor} times {base}.',
    action: 'Check the unit: million or billion, quintal or tonne.',
  },
  statedPercentDisagrees: {
    title: 'Stated % of plan does not follow',
    sentence: '{result} / {plan} = {computed}, the report states {stated}.',
    action: 'Mend the wrong number: percentage, result or plan.',
  },
  statedVerdictDisagrees: {
    title: 'Stated verdict does not follow',
    sentence: 'The report states “{stated}”; {result} against {plan} is {verdict}.',
    action: 'Check the verdict or the figures.',
  },
  sumOfParts: {
    title: 'Total is not the sum of its parts',
    sentence: 'The total is {total}, its {parts} parts add up to {sum}, {difference} apart.',
    action: 'Find the wrong number in the total or in the parts.',
  },
  selectionExceeds: {
    title: '“Of which” exceeds the total',
    sentence: 'The “of which” rows come to {sum}, the total is only {total}.',
    action: 'Check the total and its “of which” rows.',
  },
  selectionFallsShort: {
    title: '“Of which” rows nearly make the total',
    sentence:
      'The {parts} “of which” rows come to {sum}, the total is {total}: {difference} are left.',
    action: 'If the rows are all there is, one figure is wrong; if not, ignore this hint.',
  },
  duplicateDiffers: {
    title: 'One indicator, two figures',
    sentence: 'This row says {value}, the row above {other}.',
    action: 'Choose one right figure for both rows.',
  },
  targetWorseThanResult: {
    title: 'Plan worse than this year',
    sentence: 'Next year’s plan is {target}, this year {result}.',
    action: 'Raise the target, or write the reason as a note.',
  },
  targetMissing: {
    title: 'No plan for next year',
    sentence: 'Next year’s target is not set.',
    action: 'Enter a target, or type x where none is assigned.',
  },
  outOfBounds: {
    title: 'Outside the bounds',
    sentence: '{value} lies outside {low} to {high}.',
    action: 'Check the figure, or change the bounds of the rule.',
  },
  statedGrowthDisagrees: {
    title: 'Stated growth does not follow',
    sentence: '{result} against {previous} makes {computed}, the report states {stated}.',
    action: 'Mend the wrong number: the comparison, this year or last year.',
  },
  growthDisagrees: {
    title: 'Growth rate does not follow',
    sentence: 'From {before} to {now} is a growth of {computed}, this row says {stated}.',
    action: 'Check the growth rate and the figures of both years.',
  },
  growthAtCurrentPrices: {
    title: 'Growth reckoned at current prices',
    sentence:
      'At constant prices it is {computed}; the {stated} here is that at current prices ({current}).',
    action: 'Write the growth at constant prices, or say that it is at current ones.',
  },
  sumOfAreas: {
    title: 'Areas do not make the whole',
    sentence: 'The whole area says {total}, its {parts} areas add up to {sum}.',
    action: 'Check what each area was given, or say what is not shared out.',
  },
  product: {
    title: 'Output is not area × yield',
    sentence: '{area} × {yield} = {computed}, this row says {stated}.',
    action: 'Find the wrong number among area, yield and output.',
  },
  perCapita: {
    title: 'Per-head figure does not follow',
    sentence: '{total} / {population} = {computed}, this row says {stated}.',
    action: 'Check the total, the average population or the figure per head.',
  },
  rateOfCounts: {
    title: 'Rate does not follow from its counts',
    sentence: '{count} / {whole} = {computed}, this row says {stated}.',
    action: 'Mend the wrong number: rate, count or total.',
  },
  attainableRate: {
    title: 'Rate that cannot be reached',
    sentence:
      'Of {whole} there is no {stated}: {below}/{whole} is {belowRate}, {above}/{whole} is {aboveRate}.',
    action: 'Choose one of the two rates, or check how many there are.',
  },
  numberAndRateAgree: {
    title: 'Numbers and rates of two wholes',
    sentence:
      '{count} at {stated} make a total of {whole}; {otherCount} at {otherRate} make {otherWhole}.',
    action: 'Check number and rate of both rows.',
  },
  reduction: {
    title: 'Reduction does not follow from the rates',
    sentence: '{before} − {now} = {computed}, this row says {stated}.',
    action: 'Check the reduction and the rates of both years.',
  },
  stockFlow: {
    title: 'Stock does not follow from its changes',
    sentence: 'Last year {before}, changes {change}, makes {computed}; this row says {stated}.',
    action: 'Check the opening stock, what came, what went and the closing stock.',
  },
  sharesMakeWhole: {
    title: 'Shares do not make 100%',
    sentence: 'The {parts} shares add up to {sum}.',
    action: 'Check the shares, or add the part that is missing.',
  },
  shareChangesMakeZero: {
    title: 'Changes of shares do not cancel',
    sentence: 'The {parts} changes add up to {sum}; they must make 0.',
    action: 'Check the change of each share.',
  },
  growthBetweenParts: {
    title: 'Growth of the whole outside its parts',
    sentence: 'The whole says {stated}, its parts grow by {least} to {most}.',
    action: 'Check the growth of the whole and of each part.',
  },
  targetBelowAssigned: {
    title: 'Plan worse than what was assigned',
    sentence: 'The plan is {target}, assigned ({by}) {assigned}.',
    action: 'Raise the target to what was assigned, or give the reason.',
  },
  behindHorizon: {
    title: 'Behind the longer-term target',
    sentence:
      'To reach {horizon} in {year} ({by}), {left} {left|year|years} left, each needs {step}: next year {needed}, the plan is {target}.',
    action: 'Raise next year’s target, or write why the last years will do more.',
  },
  fullCoverageFalls: {
    title: 'Plan below the 100% already reached',
    sentence: 'This year {result}, next year’s plan {target}.',
    action: 'Plan to keep 100%, or give the reason.',
  },
  beyondWhole: {
    title: 'Paid out or in time beyond 100%',
    sentence: '{value} of {whole} is more than 100%.',
    action: 'Check it; where capital of earlier years is in it, say so or give the reason.',
  },
  assignedPathFalls: {
    title: 'Assigned path falls',
    sentence: '{before} was assigned for {earlierYear} ({by}), only {value} for {year}.',
    action: 'Compare the two documents that assign it.',
  },
  cumulativeFalls: {
    title: 'Cumulative count falls',
    sentence: 'This year {value}, last year already {before}.',
    action: 'Check the figures; write the reason where one was withdrawn or merged.',
  },
  minimumGrowth: {
    title: 'Grows less than it must',
    sentence: 'At least {percent} on {result} is {needed}, the plan is {target}.',
    action: 'Raise the estimate, or give the reason under this year’s directive.',
  },
  metOnlyWithPart: {
    title: 'Met only through a passing item',
    sentence: 'With it {result} / {plan}; without “{part}” {restResult} / {restPlan}, not met.',
    action: 'Give both ways of reckoning in the assessment.',
  },
  jump: {
    title: 'Sudden change',
    sentence:
      'From {before} to {value} is {step}; the largest of {years} earlier steps was {largest}.',
    action: 'Check the figure; write the reason where it is right.',
  },
  frozen: {
    title: 'One figure for three years',
    sentence: '{value} stands for three years.',
    action: 'Check whether the figure was brought up to date.',
  },
  copiedForward: {
    title: 'Plan copied from the result',
    sentence: '{copied} of {rows} indicators have a plan equal to this year’s result.',
    action: 'Look again at the targets that were not set on their own.',
  },
  countClaim: {
    title: 'Stated number of indicators does not follow',
    sentence: 'Stated {stated}, the sheet has {counted}.',
    action: 'Count again, or mend the stated number.',
  },
  compulsoryPair: {
    title: 'One of a pair is missing',
    sentence: '“{first}” and “{second}” go together; there is only {filled}.',
    action: 'Enter the missing figure.',
  },
  exclusivePair: {
    title: 'Two figures that exclude each other',
    sentence: '“{first}” and “{second}” cannot both stand; {filled} does already.',
    action: 'Clear one of the two.',
  },
  custom: {
    title: 'The office’s own rule',
    sentence: '{leftSide} against {rightSide}: “{op}” does not hold, off by {difference}.',
    sentenceOfBlank:
      'A cell is blank where the rule needs a figure, or filled where it must be blank.',
    action: 'Check the figures of this relation.',
  },
  seriesBreak: {
    title: 'Counted anew',
    sentence: 'From this year on the indicator is counted on another basis.',
    action: 'Do not compare figures of two bases.',
  },
};
