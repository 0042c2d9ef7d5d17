/** Why a step was refused: another window edits this workbook. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError';
  readonly code = 'readOnly';

  constructor() {
    super('the workbook is edited in another window');
  }
}

/** The one way to the edits of an open workbook: whatever would change it asks here first. */
export class Gate {
  readonly #told: () => void;
  #isOpen = true;

  /** `told`: it was opened or closed. */
  constructor(told: () => void) {
    this.#told = told;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  set isOpen(isOpen: boolean) {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    this.#told();
  }

  /** Throws ReadOnlyError where it is closed. */
  admit(): void {
    if (!this.#isOpen) throw new ReadOnlyError();
  }
}
