import type { Indicator } from '../../domain/indicator/indicator';
import { readHeader } from '../../locale/header';
import type { Task } from '../task';
import { DepthReader, type RowShape } from '../table/depths';
import { isBareMarker, TreeBuilder } from '../table/treeBuilder';
import {
  isFootnote,
  isSignature,
  isTitle,
  isWholeArea,
  looksLikeArea,
  unitOfLine,
} from '../table/words';

/** A row as it will stand in the table. */
export interface WrittenRow {
  readonly indicator: Indicator;
  readonly depth: number;
  readonly figures: RowFigures;
}

/** What a row has of figures: none, some, or one that is a plain number and so no word of any kind. */
export type RowFigures = 0 | 1 | 2;
export const NO_FIGURES_IN_ROW = 0;
export const SOME_FIGURES = 1;
export const PLAIN_NUMBER = 2;

/** Which columns of this program's own are needed to read the rows back as they are. */
export interface OwnNeeds {
  readonly depth: boolean;
  readonly composition: boolean;
  readonly traits: boolean;
}

export const ALL_NEEDS: OwnNeeds = { depth: true, composition: true, traits: true };

/** Most rows at the top that are looked at to tell whether a table numbers its rows. */
const NUMBERED_SAMPLE = 200;
const SLICE = 1000;

/**
 * Reads the rows as a table without own columns would be read, and says where that tells something
 * else: the tree, how rows stand to their parents, or what kind of row each is.
 */
export function* ownNeeds(rows: readonly WrittenRow[]): Task<OwnNeeds> {
  const numbered = rows
    .slice(0, NUMBERED_SAMPLE)
    .some(({ indicator }) => /[\p{L}\d]/u.test(indicator.numbering));
  const depths = new DepthReader(0, numbered);
  const tree = new TreeBuilder(false);
  let depth = false;
  let next = rows[0] ? shapeOf(rows[0]) : null;
  for (const [n, row] of rows.entries()) {
    const shape = next ?? shapeOf(row);
    const below = rows[n + 1];
    next = below ? shapeOf(below) : null;
    const marker = !shape.hasFigures && isBareMarker(row.indicator.name);
    const told = marker
      ? depths.depthOf({ ...shape, numbering: '-' }, null)
      : depths.depthOf(shape, next);
    depth = depth || told !== row.depth || isMisread(row);
    tree.add(
      {
        numbering: row.indicator.numbering,
        name: row.indicator.name,
        unit: row.indicator.unit,
        note: '',
        depth: row.depth,
        hasFigures: shape.hasFigures,
        line: n,
        composition: null,
        traits: null,
      },
      () => false,
    );
    if (n % SLICE === SLICE - 1) yield { stage: 'rows', done: 0, total: rows.length };
  }
  let composition = false;
  let traits = false;
  tree
    .finish(() => true)
    .indicators.forEach((told, n) => {
      const own = rows[n]?.indicator;
      if (!own) return;
      composition ||= told.composition !== own.composition;
      traits ||=
        told.group !== own.group ||
        told.kind !== own.kind ||
        told.direction !== own.direction ||
        told.share !== own.share;
    });
  return { depth, composition, traits };
}

function shapeOf({ indicator, figures }: WrittenRow): RowShape {
  const hasFigures = figures !== NO_FIGURES_IN_ROW;
  return {
    numbering: indicator.numbering,
    name: indicator.name,
    indent: 0,
    hasFigures,
    isHeading: !hasFigures && indicator.unit.text === '',
  };
}

/** How names of areas, or of all of them together, begin. */
const MAY_BE_AREA = /^[\s\-–—+*•·]*[xpthđcq]/iu;

/** A name that around a table would be a title, a signature, a header or an area. */
function isMisread({ indicator: { name }, figures }: WrittenRow): boolean {
  if (MAY_BE_AREA.test(name) && (looksLikeArea(name) || isWholeArea(name))) return true;
  if (figures === PLAIN_NUMBER) return false;
  return (
    isTitle(name) ||
    isFootnote(name) ||
    isSignature(name) ||
    unitOfLine(name) !== null ||
    readHeader([name]).role !== 'unknown'
  );
}
