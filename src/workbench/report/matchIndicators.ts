import type { IndicatorId } from '../../domain/indicator/indicator';
import { comparable, countsThings, type Unit } from '../../domain/quantity/unit';
import { outlineIndex } from '../../domain/workbook/outline';
import { indicatorOf, type Workbook } from '../../domain/workbook/workbook';
import type { Task } from '../../exchange/task';
import { catalogueEntries, type CatalogueEntry } from '../../locale/catalogue';
import { isGenericName, matchKey, searchKey } from '../../locale/name';
import { readUnit } from '../../locale/unit';
import type { Match, MatchCandidate, MatchReason } from './match';
import { oneLetterApart, wordsOfName, WordWeights } from './nameWords';
import { rememberedKey, type RememberedMatches, type RememberedTarget } from './rememberedMatches';
import type { MatchTarget } from './review';

const MOST_CANDIDATES = 6;
/** Names that share telling words and are looked at letter by letter. */
const MOST_COMPARED = 24;
/** Below this a candidate is noise. */
const LEAST_SCORE = 0.35;
/** From here on a row is taken without asking. */
const SURE = 0.86;
/** The same where the catalogue has an entry of that very name, which may be something else. */
const SURE_BESIDE_ENTRY = 0.9;
/** Each name has a telling word the other has not: cấp xã is not cấp huyện. */
const EXCHANGED = 0.85;
/** Two rows that lie closer fit alike. */
const ALIKE = 0.005;
const NAMES_A_SLICE = 200;

/** A name under which a row or an entry is found. */
interface KnownName {
  readonly target: Exclude<MatchTarget, { kind: 'new' }>;
  readonly shown: string;
  readonly under: string;
  readonly unit: Unit;
  readonly key: string;
  readonly letters: string;
  readonly words: readonly string[];
  readonly isAlias: boolean;
}

/** Finds the rows of a workbook, and entries of the catalogue, that a figure of a report may belong to. */
export class IndicatorMatcher {
  readonly workbook: Workbook;
  readonly #memory: RememberedMatches;
  readonly #names: KnownName[] = [];
  readonly #weights = new WordWeights();
  readonly #byWord = new Map<string, number[]>();
  readonly #byLetters = new Map<string, number[]>();
  #sums: readonly number[] = [];
  #entries: ReadonlyMap<string, CatalogueEntry> = new Map();
  readonly #matches = new Map<string, Match>();

  private constructor(workbook: Workbook, memory: RememberedMatches) {
    this.workbook = workbook;
    this.#memory = memory;
  }

  /** A matcher for the rows as they are; `memory`: what planners chose before. */
  static *prepare(workbook: Workbook, memory: RememberedMatches): Task<IndicatorMatcher> {
    const matcher = new IndicatorMatcher(workbook, memory);
    yield* matcher.#prepare();
    return matcher;
  }

  /** The best few for a name with its unit as written. */
  match(name: string, unit: string): Match {
    const key = `${name}\n${unit}`;
    let match = this.#matches.get(key);
    if (!match) {
      match = this.#find(name, unit);
      this.#matches.set(key, match);
    }
    return match;
  }

  /** Whether a planner chose something for this name and unit before. */
  remembers(name: string, unit: string): boolean {
    return this.#remembered(name, unit) !== null;
  }

  /** Name and dimension of a row, as a choice of it is remembered; null where it is none. */
  rowOf(id: IndicatorId): { readonly name: string; readonly dimension: string } | null {
    const indicator = indicatorOf(this.workbook, id);
    if (!indicator) return null;
    const name = isGenericName(indicator.name)
      ? `${indicator.name} ${this.#parentName(id)}`
      : indicator.name;
    return { name: matchKey(name), dimension: indicator.unit.dimension };
  }

  *#prepare(): Task<void> {
    const { ids } = this.workbook.outline;
    for (const [row, id] of ids.entries()) {
      if (row % NAMES_A_SLICE === 0) yield { stage: 'compare', done: row, total: ids.length };
      const indicator = indicatorOf(this.workbook, id);
      if (!indicator || indicator.group) continue;
      const { name, unit } = indicator;
      const under = this.#parentName(id);
      const full = isGenericName(name) ? `${name} ${under}` : name;
      const about = { shown: name, under, unit, isAlias: false };
      this.#add(knownName({ kind: 'indicator', id }, full, about));
      const plain = withoutBracket(full);
      if (plain !== null) {
        this.#add(knownName({ kind: 'indicator', id }, plain, { ...about, isAlias: true }));
      }
    }
    const { entries, names } = knownCatalogue();
    this.#entries = entries;
    for (const name of names) this.#add(name);
    this.#sums = this.#names.map(({ words }) => this.#weights.weigh(words));
  }

  #parentName(id: IndicatorId): string {
    const parent = outlineIndex(this.workbook.outline).parentOf(id);
    return parent === null ? '' : (indicatorOf(this.workbook, parent)?.name ?? '');
  }

  #add(name: KnownName): void {
    const place = this.#names.push(name) - 1;
    this.#weights.add(name.words);
    for (const word of name.words) addTo(this.#byWord, word, place);
    addTo(this.#byLetters, name.letters, place);
  }

  #find(name: string, unitText: string): Match {
    const unit = readUnit(unitText);
    const best = new Map<string, MatchCandidate>();
    const offer = (candidate: MatchCandidate) => {
      const { target } = candidate;
      const key = target.kind === 'indicator' ? `#${target.id}` : JSON.stringify(target);
      const before = best.get(key);
      if (!before || before.score < candidate.score) best.set(key, candidate);
    };
    for (const [place, score, reason] of this.#alike(name)) {
      const known = this.#names[place];
      if (!known) continue;
      const fit = unitFit(unit, known.unit);
      offer({
        target: known.target,
        name: known.shown,
        under: known.under,
        unit: known.unit.text,
        score: score * fit,
        reason: reason === 'sameName' && known.isAlias ? 'alias' : reason,
        comparable: fit >= NO_UNIT_FIT,
      });
    }
    const remembered = this.#remembered(name, unitText);
    if (remembered && remembered.kind !== 'new') offer(this.#chosen(remembered, unit));
    const candidates = this.#withoutKnownEntries([...best.values()])
      .filter(({ score }) => score >= LEAST_SCORE)
      .sort((a, b) => b.score - a.score || Number(isEntry(a.target)) - Number(isEntry(b.target)))
      .slice(0, MOST_CANDIDATES);
    return { candidates, proposed: remembered ?? proposed(candidates) };
  }

  /** Names like this one, by their place, with how much. */
  *#alike(name: string): Generator<readonly [place: number, score: number, reason: MatchReason]> {
    const key = matchKey(name);
    if (key === '') return;
    for (const place of this.#byLetters.get(searchKey(key)) ?? []) {
      const same = this.#names[place]?.key === key;
      yield same
        ? [place, this.#names[place]?.isAlias ? 0.97 : 1, 'sameName']
        : [place, 0.95, 'sameLetters'];
    }
    for (const place of this.#otherNames(key)) yield [place, 0.93, 'alias'];
    const words = wordsOfName(name);
    const sum = this.#weights.weigh(words);
    const shared = new Map<number, number>();
    for (const word of words) {
      const weight = this.#weights.weightOf(word);
      for (const place of this.#byWord.get(word) ?? []) {
        shared.set(place, (shared.get(place) ?? 0) + weight);
      }
    }
    const likeness = (place: number, weight: number) => (2 * weight) / (sum + this.#sumAt(place));
    const ranked = [...shared]
      .map(([place, weight]) => [place, likeness(place, weight)] as const)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_COMPARED);
    for (const [place, score] of ranked) {
      const known = this.#names[place]?.words ?? [];
      const exchanged = this.#hasOwn(words, known) && this.#hasOwn(known, words);
      yield [place, 0.94 * score * (exchanged ? EXCHANGED : 1), 'words'];
      if (this.#isMisspelt(words, known)) yield [place, 0.9, 'spelling'];
    }
  }

  /** Names of rows and entries by which the catalogue knows a name as well. */
  #otherNames(key: string): readonly number[] {
    const entries = (this.#byLetters.get(searchKey(key)) ?? []).flatMap((place) => {
      const { key: own, target } = this.#names[place] ?? { key: '', target: null };
      return own === key && target?.kind === 'catalogue' ? [target.code] : [];
    });
    return entries.flatMap((code) => {
      const { name = '', aliases = [] } = this.#entries.get(code) ?? {};
      return [name, ...aliases].flatMap((other) => {
        const otherKey = matchKey(other);
        if (otherKey === key) return [];
        const places = this.#byLetters.get(searchKey(otherKey)) ?? [];
        return places.filter((place) => this.#names[place]?.key === otherKey);
      });
    });
  }

  #sumAt(place: number): number {
    return this.#sums[place] ?? 0;
  }

  #hasOwn(words: readonly string[], others: readonly string[]): boolean {
    return this.#weights.telling(words).some((word) => !others.includes(word));
  }

  /** Word by word the same, but for one that no name holds and that is a letter away. */
  #isMisspelt(words: readonly string[], known: readonly string[]): boolean {
    if (words.length !== known.length || words.length < 2) return false;
    const differing = words.flatMap((word, n) => (word === known[n] ? [] : [n]));
    const [n, more] = differing;
    if (n === undefined || more !== undefined) return false;
    const [word, other] = [words[n] ?? '', known[n] ?? ''];
    return !/\d/.test(word + other) && !this.#weights.knows(word) && oneLetterApart(word, other);
  }

  /** What the planner chose for this name and unit before, where it can be had in this workbook. */
  #remembered(name: string, unit: string): MatchTarget | null {
    const chosen = this.#memory.get(rememberedKey(name, unit));
    if (!chosen) return null;
    const rows = this.#rowsFor(chosen, name, unit);
    if (rows[0] !== undefined) return rows.length === 1 ? { kind: 'indicator', id: rows[0] } : null;
    if (chosen.kind === 'row') return null;
    return chosen.kind === 'new' || this.#entries.has(chosen.code) ? chosen : null;
  }

  /** The rows that are what was chosen; a new row or an entry may have become one. */
  #rowsFor(chosen: RememberedTarget, name: string, unit: string): readonly IndicatorId[] {
    const { key, dimension } =
      chosen.kind === 'row'
        ? { key: chosen.name, dimension: chosen.dimension }
        : {
            key: matchKey(
              chosen.kind === 'new' ? name : (this.#entries.get(chosen.code)?.name ?? ''),
            ),
            dimension: readUnit(unit).dimension,
          };
    return (this.#byLetters.get(searchKey(key)) ?? []).flatMap((place) => {
      const known = this.#names[place];
      const fits = known?.key === key && known.unit.dimension === dimension;
      return fits && known.target.kind === 'indicator' ? [known.target.id] : [];
    });
  }

  #chosen(target: Exclude<MatchTarget, { kind: 'new' }>, unit: Unit): MatchCandidate {
    const known = this.#names.find(({ target: other, isAlias }) => {
      return !isAlias && sameTarget(other, target);
    });
    return {
      target,
      name: known?.shown ?? '',
      under: known?.under ?? '',
      unit: known?.unit.text ?? '',
      score: 1,
      reason: 'remembered',
      comparable: known ? unitFit(unit, known.unit) >= NO_UNIT_FIT : false,
    };
  }

  /** An entry whose name a candidate row has is that row. */
  #withoutKnownEntries(candidates: readonly MatchCandidate[]): readonly MatchCandidate[] {
    const rows = new Set(
      candidates.flatMap(({ target, name, unit }) =>
        target.kind === 'indicator' ? [rememberedKey(name, unit)] : [],
      ),
    );
    return candidates.filter(
      ({ target, name, unit }) => !isEntry(target) || !rows.has(rememberedKey(name, unit)),
    );
  }
}

/** "Thu ngân sách (thu nội địa)" is told without its bracket as well; null where there is none. */
function withoutBracket(name: string): string | null {
  const plain = name.replace(/\s*\([^()]*\)\s*$/u, '');
  return plain === name || plain.trim() === '' ? null : plain;
}

function knownName(
  target: KnownName['target'],
  name: string,
  about: Pick<KnownName, 'shown' | 'under' | 'unit' | 'isAlias'>,
): KnownName {
  const key = matchKey(name);
  return { target, key, letters: searchKey(key), words: wordsOfName(name), ...about };
}

interface KnownCatalogue {
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
  readonly names: readonly KnownName[];
}

let catalogue: KnownCatalogue | null = null;

/** The entries and all their names, made when first asked for. */
function knownCatalogue(): KnownCatalogue {
  if (!catalogue) {
    const entries = catalogueEntries();
    const names = entries.flatMap(({ code, name, aliases, group, unit }) => {
      const target = { kind: 'catalogue', code } as const;
      const about = { shown: name, under: group, unit: readUnit(unit) };
      return [
        knownName(target, name, { ...about, isAlias: false }),
        ...aliases.map((alias) => knownName(target, alias, { ...about, isAlias: true })),
      ];
    });
    catalogue = { entries: new Map(entries.map((entry) => [entry.code, entry])), names };
  }
  return catalogue;
}

/** A row that is sure, before an entry: what the workbook has is not made a second time. */
function proposed(candidates: readonly MatchCandidate[]): MatchTarget | null {
  const [entry] = candidates.filter(isSameEntry);
  const [row, next] = candidates.filter(({ target }) => !isEntry(target));
  const least = entry ? SURE_BESIDE_ENTRY : SURE;
  if (row?.comparable && row.score >= least) {
    return next && row.score - next.score < ALIKE ? null : row.target;
  }
  // One known by another name may mean something slightly other: the planner may take it.
  return entry?.target ?? { kind: 'new' };
}

function isSameEntry({ target, reason, comparable: compares }: MatchCandidate): boolean {
  return isEntry(target) && reason === 'sameName' && compares;
}

const NO_UNIT_FIT = 0.9;

/** How well two units go together: wholly, one of them missing, both counts of things, not at all. */
function unitFit(a: Unit, b: Unit): number {
  if (comparable(a, b)) return 1;
  if (a.dimension === 'none' || b.dimension === 'none') return NO_UNIT_FIT;
  return countsThings(a) && countsThings(b) ? 0.75 : 0.4;
}

function isEntry(target: MatchTarget): boolean {
  return target.kind === 'catalogue';
}

function sameTarget(a: MatchTarget, b: MatchTarget): boolean {
  if (a.kind === 'indicator') return b.kind === 'indicator' && a.id === b.id;
  return a.kind === b.kind && (a.kind === 'new' || (b.kind === 'catalogue' && a.code === b.code));
}

function addTo<Key>(index: Map<Key, number[]>, key: Key, place: number): void {
  const places = index.get(key);
  if (places) places.push(place);
  else index.set(key, [place]);
}
