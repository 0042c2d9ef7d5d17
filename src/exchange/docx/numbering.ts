import { DEEPEST_LEVEL, ListCounters, type ListLevel } from './listNumbers';
import type { XmlElement, XmlHandler } from './readXml';

/** What a paragraph or a style says of its list; each may be left to the style it is based on. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly depth: number | undefined;
}

interface AbstractList {
  readonly levels: (ListLevel | undefined)[];
  /** The style whose list this one takes over. */
  styleLink: string | undefined;
}

interface ListUse {
  abstract: string;
  /** Levels of its own. */
  readonly levels: (ListLevel | undefined)[];
  readonly restarts: Map<number, number>;
}

type Draft = { -readonly [Key in keyof ListLevel]: ListLevel[Key] };

/** The lists of a document, filled from its numbering part. */
export class Numbering implements XmlHandler {
  readonly #abstracts = new Map<string, AbstractList>();
  readonly #uses = new Map<string, ListUse>();
  readonly #levelOfStyle = new Map<string, { readonly abstract: string; readonly depth: number }>();
  readonly #counters = new ListCounters();
  #abstractId = '';
  #abstract: AbstractList | null = null;
  #use: ListUse | null = null;
  #override: number | undefined;
  #depth = 0;
  #level: Draft | null = null;

  open(name: string, element: XmlElement): void {
    const value = element.attribute('val') ?? '';
    switch (name) {
      case 'w:abstractNum':
        this.#abstractId = element.attribute('abstractNumId') ?? '';
        this.#abstract = { levels: [], styleLink: undefined };
        this.#abstracts.set(this.#abstractId, this.#abstract);
        break;
      case 'w:numStyleLink':
        if (this.#abstract) this.#abstract.styleLink = value;
        break;
      case 'w:num':
        this.#use = { abstract: '', levels: [], restarts: new Map() };
        this.#uses.set(element.attribute('numId') ?? '', this.#use);
        break;
      case 'w:abstractNumId':
        if (this.#use) this.#use.abstract = value;
        break;
      case 'w:lvlOverride':
        this.#override = depthOf(element.attribute('ilvl'));
        break;
      case 'w:startOverride':
        if (this.#override !== undefined) {
          this.#use?.restarts.set(this.#override, wholeNumber(value, 1));
        }
        break;
      case 'w:lvl':
        this.#openLevel(depthOf(element.attribute('ilvl')));
        break;
      default:
        if (this.#level) this.#readLevel(name, value, this.#level);
    }
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = null;
    if (name === 'w:lvlOverride') this.#override = undefined;
    if (name === 'w:abstractNum') this.#abstract = null;
    if (name === 'w:num') this.#use = null;
  }

  #openLevel(depth: number): void {
    const level = { format: 'decimal', pattern: '', start: 1, restart: depth, legal: false };
    this.#depth = depth;
    this.#level = level;
    const levels = this.#use?.levels ?? this.#abstract?.levels;
    if (levels) levels[depth] = level;
  }

  #readLevel(name: string, value: string, level: Draft): void {
    if (name === 'w:start') level.start = wholeNumber(value, 1);
    if (name === 'w:numFmt') level.format = value;
    if (name === 'w:lvlText') level.pattern = value;
    if (name === 'w:lvlRestart') level.restart = wholeNumber(value, level.restart);
    if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
    if (name === 'w:pStyle' && this.#abstract) {
      this.#levelOfStyle.set(value, { abstract: this.#abstractId, depth: this.#depth });
    }
  }

  /**
   * The number of the next paragraph of a list, "" where it has none. `styleId` is its paragraph
   * style; `listOfStyle` gives the list that a style of lists stands for.
   */
  next(
    { list, depth }: ListPlace,
    styleId: string | undefined,
    listOfStyle: (style: string) => string | undefined,
  ): string {
    const use = list === undefined ? undefined : this.#uses.get(list);
    if (list === undefined || use === undefined) return '';
    const abstract = this.#resolve(use.abstract, listOfStyle);
    const levels = Array.from(
      { length: DEEPEST_LEVEL + 1 },
      (_, at) => use.levels[at] ?? this.#abstracts.get(abstract)?.levels[at],
    );
    const bound = styleId === undefined ? undefined : this.#levelOfStyle.get(styleId);
    const at = depth ?? (bound?.abstract === abstract ? bound.depth : 0);
    return this.#counters.next(abstract, levels, at, { id: list, restarts: use.restarts });
  }

  /** Follows links to the list of a style; a ring of them ends where it began. */
  #resolve(first: string, listOfStyle: (style: string) => string | undefined): string {
    const seen = new Set<string>();
    let abstract = first;
    while (!seen.has(abstract)) {
      seen.add(abstract);
      const link = this.#abstracts.get(abstract)?.styleLink;
      const list = link === undefined ? undefined : listOfStyle(link);
      const next = list === undefined ? undefined : this.#uses.get(list)?.abstract;
      if (next === undefined) break;
      abstract = next;
    }
    return abstract;
  }
}

/** A level's depth, from 0; levels outside Word's nine count as the outermost. */
export function depthOf(text: string | undefined): number {
  const depth = wholeNumber(text ?? '', 0);
  return depth <= DEEPEST_LEVEL ? depth : 0;
}

function wholeNumber(text: string, otherwise: number): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}
