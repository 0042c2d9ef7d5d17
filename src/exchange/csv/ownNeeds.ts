import type { Indicator } from '../../domain/indicator/indicator';
import { readHeader } from '../../locale/header';
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
  readonly hasFigures: boolean;
}

/** Which columns of this program's own are needed to read the rows back as they are. */
export interface OwnNeeds {
  readonly depth: boolean;
  readonly composition: boolean;
  readonly traits: boolean;
}

/** Most rows at the top that are looked at to tell whether a table numbers its rows. */
const NUMBERED_SAMPLE = 200;

/**
 * Reads the rows as a table without own columns would be read, and says where that tells something
 * else: the tree, how rows stand to their parents, or what kind of row each is.
 */
export function ownNeeds(rows: readonly WrittenRow[]): OwnNeeds {
  const numbered = rows
    .slice(0, NUMBERED_SAMPLE)
    .some(({ indicator }) => /[\p{L}\d]/u.test(indicator.numbering));
  const depths = new DepthReader(0, numbered);
  const tree = new TreeBuilder(false);
  const shapes = rows.map(shapeOf);
  let depth = false;
  rows.forEach((row, n) => {
    const shape = shapes[n] ?? shapeOf(row);
    const marker = !row.hasFigures && isBareMarker(row.indicator.name);
    const told = marker
      ? depths.depthOf({ ...shape, numbering: '-' }, null)
      : depths.depthOf(shape, shapes[n + 1] ?? null);
    depth ||= told !== row.depth || isMisread(row);
    tree.add(
      {
        numbering: row.indicator.numbering,
        name: row.indicator.name,
        unit: row.indicator.unit,
        note: '',
        depth: row.depth,
        hasFigures: row.hasFigures,
        line: n,
        composition: null,
        traits: null,
      },
      () => false,
    );
  });
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

function shapeOf({ indicator, hasFigures }: WrittenRow): RowShape {
  return {
    numbering: indicator.numbering,
    name: indicator.name,
    indent: 0,
    hasFigures,
    isHeading: !hasFigures && indicator.unit.text === '',
  };
}

/** A name that around a table would be a title, a signature, a header or an area. */
function isMisread({ indicator: { name } }: WrittenRow): boolean {
  return (
    looksLikeArea(name) ||
    isWholeArea(name) ||
    isTitle(name) ||
    isFootnote(name) ||
    isSignature(name) ||
    unitOfLine(name) !== null ||
    readHeader([name]).role !== 'unknown'
  );
}
