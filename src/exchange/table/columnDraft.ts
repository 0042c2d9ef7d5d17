import type { Measure } from '../../domain/workbook/series';
import { headerKeyPart, readHeader, type HeaderReading } from '../../locale/header';
import { searchKey } from '../../locale/name';
import { isKnownUnit, readUnit } from '../../locale/unit';
import { NO_UNIT, type Unit } from '../../domain/quantity/unit';
import { ownColumn } from './ownColumns';
import { columnKey, type ColumnMeaning, type ReadOptions, type TableRole } from './reading';
import { isWholeArea, looksLikeArea } from './words';

/** A column as its header tells, before years are settled for the whole sheet. */
export interface ColumnDraft {
  readonly index: number;
  readonly texts: readonly string[];
  role: TableRole;
  measure: Measure | null;
  year: number | null;
  yearOffset: number | null;
  months: number | null;
  /** "cùng kỳ": covers the same months as the result. */
  readonly samePeriod: boolean;
  assignedBy: string;
  area: string;
  /** Unit in the header of a figure column ("KH 2024 (tỷ đồng)"). */
  readonly unit: Unit;
  certainty: 'sure' | 'likely' | 'unknown';
  from: 'header' | 'content' | 'remembered' | 'chosen';
}

const FACTS: ReadonlySet<Measure | null> = new Set(['actual', 'estimate', 'plan', 'previous']);

/** A key for remembering how a header was mapped. */
export function headerKey(texts: readonly (readonly string[])[]): string {
  return texts.map((column) => headerKeyPart(column)).join('|');
}

/** Drafts of all columns of a section from their headers and what the caller decided. */
export function draftColumns(
  texts: readonly (readonly string[])[],
  section: number,
  options: ReadOptions,
  title: string,
): ColumnDraft[] {
  const drafts = texts.map((column, index) => draftOf(index, column, options));
  findAreaColumns(drafts, title);
  dropSecondPlaces(drafts);
  const remembered = options.remembered?.get(headerKey(texts));
  drafts.forEach((draft, index) => {
    const known = remembered?.[index];
    if (known) decide(draft, known, 'remembered');
    const chosen = options.columns?.get(columnKey(section, index));
    if (chosen) decide(draft, chosen, 'chosen');
  });
  return drafts;
}

function decide(draft: ColumnDraft, meaning: ColumnMeaning, from: 'remembered' | 'chosen'): void {
  draft.role = meaning.role;
  draft.measure = meaning.measure;
  draft.year = meaning.year;
  draft.months = meaning.months;
  draft.assignedBy = meaning.assignedBy;
  draft.area = meaning.area;
  draft.certainty = 'sure';
  draft.from = from;
}

/** With brackets inside it as areas have them: "(địa bàn: Phường 3 (cũ))". */
const BRACKET = /\s*\(((?:[^()]|\([^()]*\)){1,120})\)\s*$/u;
const AREA_BRACKET = /^địa bàn\s*:\s*(.+)$/iu;
/** Who assigned, where the name alone could be taken for something else. */
const GIVER_BRACKET = /^giao bởi\s*:\s*(.+)$/iu;
const SAME_PERIOD = /cung ky|\bck\b|cknn/;

function draftOf(index: number, texts: readonly string[], options: ReadOptions): ColumnDraft {
  const own = ownColumn(texts);
  if (own) return { ...emptyDraft(index, texts), role: own, certainty: 'sure' };
  const brackets = takeBrackets(texts);
  const { areaTexts, rest } = takeAreas(brackets.texts, options);
  const reading = readHeader(rest);
  const draft: ColumnDraft = {
    ...emptyDraft(index, texts),
    ...pick(reading),
    certainty: reading.role === 'unknown' ? 'unknown' : reading.certainty,
    samePeriod: SAME_PERIOD.test(searchKey(texts.join(' '))),
    area: brackets.area || areaTexts,
  };
  if (draft.role === 'figure' || draft.role === 'figureUnit') {
    return {
      ...draft,
      assignedBy:
        draft.measure === 'plan' || draft.measure === 'statedPercentOfPlan'
          ? draft.assignedBy || brackets.rest
          : '',
      unit: FACTS.has(draft.measure) ? brackets.unit : NO_UNIT,
    };
  }
  return draft;
}

function emptyDraft(index: number, texts: readonly string[]): ColumnDraft {
  return {
    index,
    texts,
    role: 'unknown',
    measure: null,
    year: null,
    yearOffset: null,
    months: null,
    samePeriod: false,
    assignedBy: '',
    area: '',
    unit: NO_UNIT,
    certainty: 'unknown',
    from: 'header',
  };
}

function pick(reading: HeaderReading) {
  const { role, measure, year, yearOffset, months, assignedBy } = reading;
  return { role, measure, year, yearOffset, months, assignedBy };
}

interface Brackets {
  readonly texts: readonly string[];
  readonly area: string;
  readonly unit: Unit;
  /** A bracket that is neither area nor unit: who assigned, or which version. */
  readonly rest: string;
}

/** Takes "(địa bàn: …)", "(tỷ đồng)", "(tỉnh giao)" off the end of the child's text. */
function takeBrackets(texts: readonly string[]): Brackets {
  let child = texts[texts.length - 1] ?? '';
  let area = '';
  let unit = NO_UNIT;
  let rest = '';
  for (let match = BRACKET.exec(child); match?.[1] !== undefined; match = BRACKET.exec(child)) {
    const inner = match[1].trim();
    const head = child.slice(0, match.index).trim();
    if (head === '') break;
    const areaName = AREA_BRACKET.exec(inner)?.[1];
    const giver = GIVER_BRACKET.exec(inner)?.[1];
    if (areaName !== undefined) area = areaName.trim();
    else if (giver !== undefined) rest = giver.trim();
    else if (isUnitText(inner)) unit = readUnit(inner);
    else if (rest === '' && !/[\d%=]/.test(inner)) rest = inner;
    else break;
    child = head;
  }
  // What readers of headers know to read stays in: "Tăng/giảm so với cùng kỳ (%)".
  const keeps = unit.dimension === 'ratio';
  const kept = area === '' && (keeps || (unit === NO_UNIT && rest === ''));
  return {
    texts: kept ? texts : [...texts.slice(0, -1), keeps ? `${child} (%)` : child],
    area,
    unit,
    rest,
  };
}

function isUnitText(text: string): boolean {
  const unit = readUnit(text);
  return isKnownUnit(text) || (unit.dimension.includes('/') && !/giao|kh|th/iu.test(text));
}

/** Areas among the header texts: "Kế hoạch 2026" over "Xã Mường So", or the other way round. */
function takeAreas(
  texts: readonly string[],
  options: ReadOptions,
): { readonly areaTexts: string; readonly rest: readonly string[] } {
  const known = new Set((options.areas ?? []).map((area) => searchKey(area.name)));
  const isArea = (text: string) =>
    looksLikeArea(text) || (known.has(searchKey(text)) && searchKey(text) !== '');
  const found = texts.find((text) => isArea(text) || isWholeArea(text));
  if (found === undefined) return { areaTexts: '', rest: texts };
  const rest = texts.filter((text) => text !== found);
  return { areaTexts: isWholeArea(found) ? WHOLE : found, rest };
}

/** Stands for the workbook's own locality while columns are drafted. */
export const WHOLE = '\u0000whole';

/**
 * A matrix: indicators down, areas across. Columns headed by an area hold the measure of their
 * parent, else of the title, else plans.
 */
function findAreaColumns(drafts: ColumnDraft[], title: string): void {
  const byTitle = readHeader([title]);
  const isMatrix = drafts.some((draft) => draft.area !== '');
  const columnsWithFigures = drafts.some((draft) => draft.role === 'figure' && draft.area === '');
  for (const draft of drafts) {
    if (draft.role === 'unknown' && draft.area === '' && draft.texts.length >= 2) {
      nameUnderMeasure(draft);
    } else if (
      isMatrix &&
      !columnsWithFigures &&
      draft.role === 'unknown' &&
      draft.area === '' &&
      draft.texts.length === 1
    ) {
      draft.area = draft.texts[0] ?? '';
    }
    if (draft.area === '' || draft.role !== 'unknown') continue;
    draft.role = 'figure';
    draft.measure = FACTS.has(byTitle.measure) ? (byTitle.measure ?? 'plan') : 'plan';
    draft.year = byTitle.year;
    draft.months = byTitle.months;
    draft.certainty = 'likely';
  }
  for (const draft of drafts) if (draft.area !== '') nameUnderMeasure(draft);
  nameMatrixChildren(drafts);
  for (const draft of drafts) if (draft.area === WHOLE) draft.area = '';
}

function nameUnderMeasure(draft: ColumnDraft): void {
  if (draft.area !== '') return;
  const parents = readHeader(draft.texts.slice(0, -1));
  if (parents.role !== 'figure') return;
  Object.assign(draft, pick(parents));
  draft.area = draft.texts[draft.texts.length - 1] ?? '';
  draft.certainty = 'likely';
}

/** Under one parent that holds areas, a child that is no header word is an area as well. */
function nameMatrixChildren(drafts: readonly ColumnDraft[]): void {
  const parents = new Set(
    drafts.filter((draft) => draft.area !== '' && draft.texts.length > 1).map(parentText),
  );
  for (const draft of drafts) {
    if (draft.area !== '' || draft.role !== 'figure' || !parents.has(parentText(draft))) continue;
    const child = draft.texts[draft.texts.length - 1] ?? '';
    if (draft.texts.length > 1 && readHeader([child]).role === 'unknown') {
      draft.area = child;
      draft.assignedBy = '';
    }
  }
}

function parentText(draft: ColumnDraft): string {
  return draft.texts.slice(0, -1).join('>');
}

/** Of columns that can stand only once, the first keeps its role. */
function dropSecondPlaces(drafts: readonly ColumnDraft[]): void {
  const seen = new Set<TableRole>();
  for (const draft of drafts) {
    if (!SINGLE.has(draft.role)) continue;
    if (seen.has(draft.role)) {
      draft.role = 'unknown';
      draft.certainty = 'unknown';
    } else seen.add(draft.role);
  }
}

const SINGLE: ReadonlySet<TableRole> = new Set([
  'numbering',
  'name',
  'unit',
  'note',
  'area',
  'depth',
  'composition',
  'traits',
]);
