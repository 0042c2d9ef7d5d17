import type { IndicatorId } from '../../domain/indicator/indicator';
import { changeOf, type Change, type FigureEdit } from '../../domain/workbook/change';
import type { Indicator } from '../../domain/indicator/indicator';
import { sameFigure } from '../../domain/workbook/figure';
import { figureIn } from '../../domain/workbook/figureBlock';
import { BLOCK_SIZE } from '../../domain/workbook/figures';
import { INDICATOR_BLOCK_SIZE } from '../../domain/workbook/indicatorTable';
import { NO_TEXTS } from '../../domain/workbook/sourceText';
import type { Workbook } from '../../domain/workbook/workbook';

/** The change that leads from one state of a workbook to another. Blocks they share are not looked at. */
export function changeBetween(from: Workbook, to: Workbook): Change {
  const change = changeOf(from, {
    figures: [...differingFigures(from, to)],
    indicators: [...differingIndicators(from, to)],
    ...(from.outline !== to.outline && { outline: to.outline }),
    ...(from.meta !== to.meta && { meta: to.meta }),
  });
  const texts = new Map(
    [...(to.texts ?? NO_TEXTS)].filter(([key]) => !(from.texts ?? NO_TEXTS).has(key)),
  );
  return texts.size > 0 ? { ...change, texts } : change;
}

function* differingFigures(from: Workbook, to: Workbook): Generator<FigureEdit> {
  const [before, after] = [from.figures.columns, to.figures.columns];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const column = after.get(key) ?? before.get(key);
    const [old, now] = [before.get(key)?.blocks ?? [], after.get(key)?.blocks ?? []];
    for (let number = 0; column && number < Math.max(old.length, now.length); number += 1) {
      const [a, b] = [old[number] ?? null, now[number] ?? null];
      if (a === b) continue;
      const size = Math.max(a?.tags.length ?? 0, b?.tags.length ?? 0);
      for (let slot = 0; slot < size; slot += 1) {
        const figure = b && figureIn(b, slot);
        if (sameFigure(a && figureIn(a, slot), figure)) continue;
        yield { indicator: number * BLOCK_SIZE + slot, series: column.series, figure };
      }
    }
  }
}

function* differingIndicators(
  from: Workbook,
  to: Workbook,
): Generator<{ readonly id: IndicatorId; readonly to: Indicator | null }> {
  const [old, now] = [from.indicators.blocks, to.indicators.blocks];
  for (let number = 0; number < Math.max(old.length, now.length); number += 1) {
    const [a, b] = [old[number] ?? [], now[number] ?? []];
    if (a === b) continue;
    for (let slot = 0; slot < Math.max(a.length, b.length); slot += 1) {
      if (a[slot] === b[slot]) continue;
      yield { id: number * INDICATOR_BLOCK_SIZE + slot, to: b[slot] ?? null };
    }
  }
}
