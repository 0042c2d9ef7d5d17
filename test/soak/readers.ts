import { caseSeed, Random } from './random';
import type { FuzzedReader } from './reader';
import { documentReaders } from './readers/documents';
import { keptReaders } from './readers/kept';
import { sealedReaders } from './readers/sealed';
import { tableReaders } from './readers/tables';
import { wordReaders } from './readers/words';

/** Every reader of data that comes from outside, or that lay on a disk. */
export const FUZZED_READERS: readonly FuzzedReader[] = [
  ...tableReaders,
  ...wordReaders,
  ...documentReaders,
  ...keptReaders,
  ...sealedReaders,
];

/** One case of a reader, the same again for the same seed and number. */
export async function runCase(reader: FuzzedReader, seed: number, number: number): Promise<void> {
  await reader.run(new Random(caseSeed(seed, reader.name, number)));
}
