import type { CopyFaultCode, CopyFile, CopyPlace } from '../../src/workbench/copies/copyPlace';

class PlaceFault extends Error {
  readonly code: CopyFaultCode;

  constructor(code: CopyFaultCode) {
    super(code);
    this.code = code;
  }
}

/** A folder in memory, with everything that can go wrong in one. */
export class MemoryPlace implements CopyPlace {
  readonly id: string;
  readonly name = 'KeHoach';
  readonly files = new Map<string, { bytes: Uint8Array; modified: number }>();
  /** Thrown by whatever is asked of it. */
  fault: CopyFaultCode | null = null;
  /** Thrown by removing alone. */
  removeFault: CopyFaultCode | null = null;
  /** Only so many bytes of the next file reach the disk, and nobody is told. */
  keptBytes = Infinity;
  /** As keptBytes, with the power going off. */
  cutAfter = Infinity;
  open = true;
  /** What the person says when asked. */
  answer = true;
  #time = 1_000;

  constructor(id = 'folder-1') {
    this.id = id;
  }

  isOpen(): Promise<boolean> {
    return Promise.resolve(this.open);
  }

  resume(): Promise<boolean> {
    this.open = this.answer;
    return Promise.resolve(this.answer);
  }

  async list(): Promise<readonly CopyFile[]> {
    await this.#enter();
    return [...this.files].map(([name, { bytes, modified }]) => {
      return { name, size: bytes.length, modified };
    });
  }

  async read(name: string): Promise<Uint8Array> {
    await this.#enter();
    const file = this.files.get(name);
    if (!file) throw new PlaceFault('failed');
    return file.bytes.slice();
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.#enter();
    this.put(name, bytes.slice(0, Math.min(this.keptBytes, this.cutAfter)));
    if (this.cutAfter < bytes.length) throw new PlaceFault('failed');
  }

  async remove(name: string): Promise<void> {
    await this.#enter();
    if (this.removeFault) throw new PlaceFault(this.removeFault);
    this.files.delete(name);
  }

  /** As another program does it. */
  put(name: string, bytes: Uint8Array): void {
    this.#time += 1;
    this.files.set(name, { bytes, modified: this.#time });
  }

  async #enter(): Promise<void> {
    await Promise.resolve();
    if (!this.open) throw new PlaceFault('paused');
    if (this.fault) throw new PlaceFault(this.fault);
  }
}
