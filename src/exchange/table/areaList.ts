import { ROOT_AREA, type Area, type AreaId } from '../../domain/area/area';
import { matchKey } from '../../locale/name';
import { areaText, isFormerArea } from './words';

const UNNAMED = { id: ROOT_AREA, parent: null, status: 'current' } as const;

/** The areas of a sheet: the workbook's own locality, those it knows already, and new ones as they are met. */
export class AreaList {
  readonly #areas: Area[];
  readonly #byName = new Map<string, AreaId>();
  #next = 1;

  /** `locality`: the name of the workbook's own area where the sheet tells it. */
  constructor(known: readonly Area[], locality: string) {
    const root = known.find(({ id }) => id === ROOT_AREA);
    this.#areas = [
      root?.name ? root : { ...(root ?? UNNAMED), name: locality },
      ...known.filter(({ id }) => id !== ROOT_AREA),
    ];
    for (const { id, name } of this.#areas) this.#byName.set(matchKey(areaText(name)), id);
  }

  get all(): readonly Area[] {
    return this.#areas;
  }

  /** The id of an area by its name; an empty name is the workbook's own locality. */
  idOf(name: string): AreaId {
    const text = areaText(name);
    if (text === '') return ROOT_AREA;
    const key = matchKey(text);
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    while (this.#areas.some(({ id }) => id === `a${this.#next}`)) this.#next += 1;
    const id = `a${this.#next}`;
    const status = isFormerArea(text) ? 'former' : 'current';
    this.#areas.push({ id, name: text, parent: ROOT_AREA, status });
    this.#byName.set(key, id);
    return id;
  }
}
