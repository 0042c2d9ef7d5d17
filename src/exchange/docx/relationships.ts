import type { XmlElement, XmlHandler } from './readXml';

/** What a part is to the one that names it: the end of the relationship's type. */
type Relation = 'officeDocument' | 'styles' | 'numbering' | 'footnotes' | 'endnotes';

/** The parts that another part names, by what they are to it. */
export class Relationships implements XmlHandler {
  readonly #base: string;
  readonly #targets = new Map<string, string>();

  /** `base` is the folder that targets are given from, "" or ending with "/". */
  constructor(base: string) {
    this.#base = base;
  }

  open(name: string, element: XmlElement): void {
    if (name !== 'rel:Relationship' || element.attribute('TargetMode') === 'External') return;
    const type = element.attribute('Type')?.split('/').pop();
    const target = element.attribute('Target');
    if (type === undefined || target === undefined || this.#targets.has(type)) return;
    this.#targets.set(type, resolvePart(this.#base, target));
  }

  target(relation: Relation): string | undefined {
    return this.#targets.get(relation);
  }
}

/** Where the relationships of a part stand: "word/_rels/document.xml.rels" for the main one. */
export function relationshipsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** "word/" for "word/document.xml". */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function resolvePart(base: string, target: string): string {
  const path: string[] = [];
  const whole = target.startsWith('/') ? target : base + target;
  for (const step of whole.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
