import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import { keyName } from './shortcuts';

/**
 * Keys of the review. None of them is a letter: keyboard programs that put tones on letters would
 * take a second one back with a backspace.
 */
const KEYS = {
  next: ['Space', 'F9'],
  previous: ['Shift+Space', 'Shift+F9'],
  accept: ['Enter'],
  correct: ['F2'],
  match: ['F4'],
  reject: ['Delete'],
  reopen: ['Backspace'],
  acceptGroup: ['Shift+Enter'],
  acceptConfident: ['$mod+Shift+Enter'],
  findings: ['F8'],
  undo: ['$mod+z'],
  redo: ['$mod+y', '$mod+Shift+z'],
  take: ['$mod+Enter'],
  nextPart: ['F6'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReportCommand = keyof typeof KEYS;

export const REPORT_COMMANDS = Object.keys(KEYS) as readonly ReportCommand[];

/** Those that a field leaves to the page: the others write, or press the button they stand on. */
const ALSO_IN_FIELDS = new Set<ReportCommand>(['acceptConfident', 'take', 'nextPart']);

const PRESSES = REPORT_COMMANDS.map((command) => {
  const keys: readonly string[] = KEYS[command];
  return { command, presses: keys.flatMap((key) => parseKeybinding(key)) };
});

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, button') !== null;
}

/** The command whose keys are pressed; null where they are the page's own. */
export function reportCommand(event: KeyboardEvent): ReportCommand | null {
  if (event.defaultPrevented) return null;
  const found = PRESSES.find(({ presses }) =>
    presses.some((press) => matchKeyBindingPress(event, press)),
  );
  if (!found) return null;
  return isField(event.target) && !inFields(found.command, event) ? null : found.command;
}

function inFields(command: ReportCommand, { key, target }: KeyboardEvent): boolean {
  if (ALSO_IN_FIELDS.has(command)) return true;
  const typing = target instanceof Element && target.closest('input, select, textarea') !== null;
  // Function keys type nothing; on a button undo is the review's as well.
  return (
    key === 'F2' ||
    key === 'F8' ||
    key === 'F9' ||
    (!typing && (command === 'undo' || command === 'redo'))
  );
}

/** The keys of a command as they are written on a keyboard. */
export function reportKeyName(command: ReportCommand, space: string): string {
  return keyName(KEYS[command][0].replace('Space', space));
}
