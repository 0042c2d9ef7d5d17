import type { Area, AreaId } from '../domain/area/area';
import { changeOf, NO_CHANGE, type Change, type FigureEdit } from '../domain/workbook/change';
import { hasFigure } from '../domain/workbook/figureBlock';
import { BLOCK_SIZE } from '../domain/workbook/figures';
import { parseSeriesKey } from '../domain/workbook/series';
import type { Workbook } from '../domain/workbook/workbook';
import { areaText, isFormerArea, isWholeArea } from '../exchange/table/words';
import { matchKey } from '../locale/name';

/**
 * Why an area cannot be called so: no name, that of another area, or words that tables use for the
 * whole locality.
 */
export type AreaNameIssue = 'noName' | 'taken' | 'whole';

export type AreaStep =
  | { readonly change: Change; readonly area: AreaId; readonly issue: null }
  | { readonly change: Change; readonly area: null; readonly issue: AreaNameIssue };

/** The change that adds an area within the workbook's own; nothing with an issue. */
export function addArea(workbook: Workbook, typed: string): AreaStep {
  const { areas, frame } = workbook.meta;
  const name = areaName(typed);
  const issue = issueOf(areas, name);
  if (issue !== null) return { change: NO_CHANGE, area: null, issue };
  const id = freeAreaId(workbook);
  const status = isFormerArea(name) ? 'former' : 'current';
  const added: Area = { id, name, parent: frame.area, status };
  return { change: changeOf(workbook, { meta: { areas: [...areas, added] } }), area: id, issue };
}

/** The change that gives an area another name; nothing with an issue, or where it has that name. */
export function renameArea(workbook: Workbook, id: AreaId, typed: string): AreaStep {
  const { areas } = workbook.meta;
  const name = areaName(typed);
  const others = areas.filter((area) => area.id !== id);
  const issue = issueOf(others, name);
  if (issue !== null) return { change: NO_CHANGE, area: null, issue };
  const renamed = areas.map((area) => (area.id === id ? { ...area, name } : area));
  return { change: changeOf(workbook, { meta: { areas: renamed } }), area: id, issue };
}

/**
 * The change that takes an area out with its figures, verdicts and waivers; areas within it come to
 * where it lay. The workbook's own area stays.
 */
export function removeArea(workbook: Workbook, id: AreaId): Change {
  const { areas, frame, overrides, waivers } = workbook.meta;
  const gone = areas.find((area) => area.id === id);
  if (!gone || id === frame.area) return NO_CHANGE;
  const isOf = (key: string) => parseSeriesKey(key).area === id;
  return changeOf(workbook, {
    figures: [...clearingEdits(workbook, id)],
    meta: {
      areas: areas
        .filter((area) => area !== gone)
        .map((area) => (area.parent === id ? { ...area, parent: gone.parent } : area)),
      overrides: overrides.filter(({ plan }) => !isOf(plan)),
      waivers: waivers.filter(({ figures: [first] }) => !first || !isOf(first.series)),
    },
  });
}

function* clearingEdits({ figures }: Workbook, id: AreaId): Generator<FigureEdit> {
  for (const { series, blocks } of figures.columns.values()) {
    if (series.area !== id) continue;
    for (const [n, block] of blocks.entries()) {
      for (let slot = 0; block && slot < block.tags.length; slot += 1) {
        if (!hasFigure(block, slot)) continue;
        yield { indicator: n * BLOCK_SIZE + slot, series, figure: null };
      }
    }
  }
}

/** No id under which figures stand, though a file may have given them no area. */
function freeAreaId({ meta, figures }: Workbook): AreaId {
  const taken = new Set(meta.areas.map(({ id }) => id));
  for (const { series } of figures.columns.values()) taken.add(series.area);
  let number = meta.areas.length;
  while (taken.has(`a${number}`)) number += 1;
  return `a${number}`;
}

function areaName(typed: string): string {
  return areaText(typed.normalize('NFC'));
}

function issueOf(others: readonly Area[], name: string): AreaNameIssue | null {
  if (matchKey(name) === '') return 'noName';
  if (isWholeArea(name)) return 'whole';
  return others.some((area) => matchKey(area.name) === matchKey(name)) ? 'taken' : null;
}
