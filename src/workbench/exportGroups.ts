import type { IndicatorId } from '../domain/indicator/indicator';
import { figureOf, figuresOfIndicator } from '../domain/workbook/figures';
import { outlineIndex } from '../domain/workbook/outline';
import { seriesKey } from '../domain/workbook/series';
import { indicatorOf, type Workbook, type WorkbookId } from '../domain/workbook/workbook';
import { rowsWith } from './deleteIndicators';
import type { WorkbookStore } from './ports';

/** A part of the sheet that can be left out of what is given to others. */
export interface ExportGroup {
  readonly id: IndicatorId;
  readonly name: string;
  readonly depth: number;
  /** Rows that go with it, its own among them. */
  readonly rows: number;
  /** Its name says that not everyone may see it. */
  readonly proposed: boolean;
}

/** Defence, security, the military, internal affairs; not food or water security. */
const CLOSED =
  /(?<![\p{L}\p{M}])(?:quốc phòng|quân sự|nội chính|an ninh(?! (?:lương thực|nguồn nước|năng lượng)))(?![\p{L}\p{M}])/u;

/** Rows of the top, rows with others under them, and those that are proposed: these first. */
export function exportGroups(workbook: Workbook): readonly ExportGroup[] {
  const { outline } = workbook;
  const tree = outlineIndex(outline);
  const groups: ExportGroup[] = [];
  outline.ids.forEach((id, row) => {
    const name = indicatorOf(workbook, id)?.name ?? '';
    const depth = outline.depths[row] ?? 0;
    const rows = tree.subtreeEnd(row) - row;
    const proposed = CLOSED.test(name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' '));
    if (proposed || rows > 1 || depth === 0) groups.push({ id, name, depth, rows, proposed });
  });
  return [...groups.filter((group) => group.proposed), ...groups.filter((g) => !g.proposed)];
}

/**
 * Names of rows that stay and are the sum of parts of which some are left out: whoever has the other
 * parts can work out what is missing.
 */
export function tellingTotals(workbook: Workbook, keys: readonly IndicatorId[]): string[] {
  const gone = rowsWith(workbook, keys);
  const tree = outlineIndex(workbook.outline);
  const totals = new Set<IndicatorId>();
  for (const id of gone) {
    const parent = tree.parentOf(id);
    if (parent === null || gone.has(parent)) continue;
    if (indicatorOf(workbook, id)?.composition !== 'addend') continue;
    const isTold = figuresOfIndicator(workbook.figures, id).some(
      ({ series }) => figureOf(workbook.figures, seriesKey(series), parent) !== null,
    );
    if (isTold) totals.add(parent);
  }
  return Array.from(totals, (id) => indicatorOf(workbook, id)?.name ?? '');
}

type Settings = Pick<WorkbookStore, 'readSetting' | 'writeSetting'>;

const MOST_REMEMBERED = 1000;

function settingOf(id: WorkbookId): string {
  return `leftOut:${id}`;
}

/** Groups that were left out of this workbook's last export and are still there. */
export async function loadLeftOut(store: Settings, workbook: Workbook): Promise<IndicatorId[]> {
  const kept = await store.readSetting(settingOf(workbook.id));
  if (!Array.isArray(kept)) return [];
  const known = new Set(workbook.outline.ids);
  return (kept.slice(0, MOST_REMEMBERED) as unknown[]).filter(
    (id): id is IndicatorId => typeof id === 'number' && known.has(id),
  );
}

export async function rememberLeftOut(
  store: Settings,
  id: WorkbookId,
  keys: readonly IndicatorId[],
): Promise<void> {
  await store.writeSetting(settingOf(id), keys.slice(0, MOST_REMEMBERED));
}
