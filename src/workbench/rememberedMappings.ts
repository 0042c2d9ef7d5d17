import { MEASURES } from '../domain/workbook/series';
import type { ColumnMeaning, TableReading, TableRole } from '../exchange/table/reading';
import type { WorkbookStore } from './ports';

/** Key of the setting that holds them. */
export const MAPPINGS_SETTING = 'rememberedMappings';
export const MOST_MAPPINGS = 200;
const MOST_COLUMNS = 1000;
const LONGEST_TEXT = 500;

export type RememberedMappings = ReadonlyMap<string, readonly ColumnMeaning[]>;

const ROLES: Readonly<Record<TableRole, true>> = {
  numbering: true,
  name: true,
  unit: true,
  group: true,
  note: true,
  area: true,
  figure: true,
  figureUnit: true,
  computed: true,
  code: true,
  agency: true,
  unknown: true,
  depth: true,
  composition: true,
  traits: true,
};

/** What people said of the columns of earlier files, by header key; entries that are none are left out. */
export async function loadMappings(
  store: Pick<WorkbookStore, 'readSetting'>,
): Promise<RememberedMappings> {
  return readMappings(await store.readSetting(MAPPINGS_SETTING));
}

/**
 * Keeps the mappings of a reading in which a person chose something, newest last; the oldest give way
 * beyond `MOST_MAPPINGS`.
 */
export async function rememberMappings(
  store: Pick<WorkbookStore, 'readSetting' | 'writeSetting'>,
  reading: TableReading,
): Promise<void> {
  const chosen = reading.sections.filter(({ columns }) =>
    columns.some(({ from }) => from === 'chosen' || from === 'remembered'),
  );
  if (chosen.length === 0) return;
  const all = new Map(await loadMappings(store));
  for (const { headerKey, columns } of chosen) {
    all.delete(headerKey);
    all.set(
      headerKey,
      columns.map(({ meaning }) => meaning),
    );
  }
  const kept = [...all].slice(-MOST_MAPPINGS).map(([key, columns]) => ({ key, columns }));
  await store.writeSetting(MAPPINGS_SETTING, kept);
}

/** Reads the setting back; whatever does not have the shape is passed over. */
export function readMappings(setting: unknown): RememberedMappings {
  const mappings = new Map<string, readonly ColumnMeaning[]>();
  if (!Array.isArray(setting)) return mappings;
  for (const entry of setting.slice(-MOST_MAPPINGS) as unknown[]) {
    if (!isRecord(entry) || !isText(entry['key']) || !Array.isArray(entry['columns'])) continue;
    const columns = entry['columns'] as unknown[];
    if (columns.length <= MOST_COLUMNS && columns.every(isMeaning)) {
      mappings.set(entry['key'], columns);
    }
  }
  return mappings;
}

function isMeaning(value: unknown): value is ColumnMeaning {
  if (!isRecord(value)) return false;
  const { role, measure, year, months, assignedBy, area } = value;
  return (
    typeof role === 'string' &&
    Object.hasOwn(ROLES, role) &&
    (measure === null || MEASURES.some((known) => known === measure)) &&
    (year === null || isWhole(year, 1900, 2200)) &&
    isWhole(months, 1, 12) &&
    isText(assignedBy) &&
    isText(area)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT * MOST_COLUMNS;
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}
