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
  isOpen = true;

  /** Throws ReadOnlyError where it is closed. */
  admit(): void {
    if (!this.isOpen) throw new ReadOnlyError();
  }
}
