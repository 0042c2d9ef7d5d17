import type { IndicatorId } from '../../domain/indicator/indicator';
import { outlineIndex } from '../../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import { isGenericName } from '../../locale/name';

/** A name that stands alone: "Diện tích" under "Lúa mùa" is "Diện tích lúa mùa". */
export function standingName(workbook: Workbook, id: IndicatorId): string {
  const own = tidy(indicatorOf(workbook, id)?.name ?? '');
  if (!isGenericName(own)) return own;
  const parent = outlineIndex(workbook.outline).parentOf(id);
  const above = parent === null ? '' : standingName(workbook, parent);
  return above === '' ? own : `${own} ${lowerFirst(above)}`;
}

/** Bullets, and marks at the end that would end the sentence. */
function tidy(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/^(?:[-–+•*]+ ?)+/u, '')
    .replace(/[\s.:;,]+$/u, '')
    .trim();
}

/** Words begin small within a name; abbreviations do not ("GRDP"). */
function lowerFirst(name: string): string {
  const [first = '', second = ''] = name;
  const isWord = second !== second.toUpperCase() || second === ' ';
  return isWord ? first.toLowerCase() + name.slice(first.length) : name;
}
