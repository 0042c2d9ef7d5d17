import * as v from 'valibot';
import type { StoreNews } from './sharedRepository';

/** Every page of an address hears it, and every page opened from a disk. */
const NAME = 'chitieu-planning-workbench windows';
const MOST_RECORDS = 5000;

const text = v.pipe(v.string(), v.maxLength(300));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const list = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.maxLength(MOST_RECORDS));

const messageShape = v.variant('kind', [
  v.object({
    kind: v.literal('written'),
    from: text,
    workbook: text,
    difference: v.object({
      revision: count,
      outline: v.boolean(),
      indicators: list(count),
      figures: list(v.tuple([text, count])),
      texts: list(text),
    }),
  }),
  v.object({
    kind: v.picklist([
      ...(['created', 'rewritten', 'deleted', 'restored', 'purged'] as const),
      ...(['protected', 'locked'] as const),
      ...(['ask', 'wait', 'refuse', 'writes', 'left', 'who', 'holding', 'stolen'] as const),
    ]),
    from: text,
    workbook: text,
  }),
]);

type Message = v.InferOutput<typeof messageShape>;
type Word = Exclude<Message['kind'], StoreNews['kind']>;

/** Speaks to the other windows of the program. What is not in its words is not heard. */
export class BrowserChannel {
  readonly #channel: BroadcastChannel;
  readonly #own: string;
  readonly #listeners = new Set<(message: Message) => void>();

  constructor(own: string, name = NAME) {
    this.#own = own;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const read = v.safeParse(messageShape, data);
      if (read.success) for (const listener of [...this.#listeners]) listener(read.output);
    });
  }

  post(message: StoreNews | { readonly kind: Word; readonly workbook: string }): void {
    this.#channel.postMessage({ ...message, from: this.#own });
  }

  listen(listener: (message: Message) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#channel.close();
  }
}
