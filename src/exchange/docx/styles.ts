import { depthOf, type ListPlace } from './numbering';
import type { XmlElement, XmlHandler } from './readXml';

interface Style {
  name: string;
  basedOn: string | undefined;
  list: string | undefined;
  depth: number | undefined;
  /** "superscript", "subscript" or "baseline". */
  verticalAlign: string | undefined;
  hidden: boolean | undefined;
}

/** Styles based on each other; more than any document has, and few enough to be looked up anew each time. */
const LONGEST_CHAIN = 64;

/** What the styles of a document say that changes its text, filled from its styles part. */
export class Styles implements XmlHandler {
  readonly #styles = new Map<string, Style>();
  #style: Style | null = null;
  #defaultParagraph: string | undefined;

  open(name: string, element: XmlElement): void {
    const value = element.attribute('val');
    if (name === 'w:style') {
      const id = element.attribute('styleId') ?? '';
      this.#style = {
        name: '',
        basedOn: undefined,
        list: undefined,
        depth: undefined,
        verticalAlign: undefined,
        hidden: undefined,
      };
      this.#styles.set(id, this.#style);
      const isDefault = isOn(element.attribute('default') ?? '0');
      if (isDefault && element.attribute('type') === 'paragraph') this.#defaultParagraph = id;
      return;
    }
    const style = this.#style;
    if (style === null) return;
    if (name === 'w:name') style.name = value ?? '';
    if (name === 'w:basedOn') style.basedOn = value;
    if (name === 'w:numId') style.list = value;
    if (name === 'w:ilvl') style.depth = depthOf(value);
    if (name === 'w:vertAlign') style.verticalAlign = value;
    if (name === 'w:vanish') style.hidden = isOn(value);
  }

  close(name: string): void {
    if (name === 'w:style') this.#style = null;
  }

  /** The list of a paragraph: what it says itself, then what its style does. "0" takes it off. */
  listPlace(own: ListPlace, styleId: string | undefined): ListPlace {
    const style = styleId ?? this.#defaultParagraph;
    const list = own.list ?? this.#inherited(style, ({ list }) => list);
    const depth = own.depth ?? this.#inherited(style, ({ depth }) => depth);
    return { list: list === '0' ? undefined : list, depth };
  }

  /** The list that a style of lists stands for. */
  readonly listOf = (styleId: string): string | undefined => this.#styles.get(styleId)?.list;

  verticalAlign(styleId: string | undefined): string | undefined {
    return this.#inherited(styleId, ({ verticalAlign }) => verticalAlign);
  }

  isHidden(styleId: string | undefined): boolean {
    return this.#inherited(styleId, ({ hidden }) => hidden) ?? false;
  }

  /** A line of a table of contents: it says again what stands at its page. */
  isContentsLine(styleId: string | undefined): boolean {
    if (styleId === undefined) return false;
    return /^(?:toc|contents) ?\d$/i.test(this.#styles.get(styleId)?.name ?? styleId);
  }

  #inherited<T>(styleId: string | undefined, take: (style: Style) => T | undefined): T | undefined {
    // Also the end of styles that are based on each other in a circle.
    let id = styleId;
    for (let steps = 0; id !== undefined && steps < LONGEST_CHAIN; steps += 1) {
      const style = this.#styles.get(id);
      const found = style && take(style);
      if (found !== undefined) return found;
      id = style?.basedOn;
    }
    return undefined;
  }
}

/** An element that switches something on, unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
