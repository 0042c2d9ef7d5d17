/**
 * The rooms of src and the arrows between them. Every room may use its own files and the rooms
 * named here; src/main.ts alone may use them all.
 * @type {Record<string, readonly string[]>}
 */
export const rooms = {
  domain: [],
  locale: ['domain'],
  reader: ['domain', 'locale'],
  exchange: ['domain', 'locale'],
  // Fits the ports of the workbench by its shape: joined to them in main.ts.
  storage: ['domain', 'locale'],
  workbench: ['domain', 'locale', 'reader', 'exchange'],
  'grid/model': ['domain', 'locale'],
  'grid/aggrid': ['domain', 'locale', 'grid/model'],
  ui: ['domain', 'locale', 'reader', 'exchange', 'workbench', 'grid/model', 'grid/aggrid'],
  // The command line: what the workbench does, without a screen.
  headless: ['domain', 'locale', 'reader', 'exchange', 'workbench'],
  // Runs when the program is built, but for the service worker; talks with windows in ui's words.
  packaging: ['ui'],
};

/** What may stand in src beside the rooms. */
export const besideRooms = ['ARCHITECTURE.md', 'globals.d.ts', 'main.ts'];

/**
 * Files of src that show a text of the public folder, which the page in one file has to hold too.
 * @type {Record<string, string>}
 */
export const inPublic = {
  'ui/components/update/LicencesDialog.svelte': '../public/licences.txt',
};

/**
 * Each package and the rooms that may use it (`main.ts` stands for itself). A package that is
 * not named here has no place in src yet.
 * @type {Record<string, readonly string[]>}
 */
export const packages = {
  '@ag-grid-community/locale': ['grid/aggrid'],
  'ag-grid-community': ['grid/aggrid'],
  dexie: ['storage'],
  'fastest-levenshtein': ['locale'],
  fflate: ['exchange'],
  papaparse: ['exchange'],
  saxes: ['exchange'],
  svelte: ['ui', 'grid/aggrid', 'main.ts'],
  tinykeys: ['ui'],
  vite: ['packaging'],
  valibot: ['exchange', 'storage'],
};

/** Rooms that may use what Node.js brings (`node:fs` and so on). */
export const nodeRooms = ['headless', 'packaging'];

/**
 * The room of a file given by its path inside src, with `/` between its parts.
 * @param {string} path
 * @returns {string | undefined}
 */
export function roomOf(path) {
  return Object.keys(rooms).find((room) => path.startsWith(`${room}/`));
}
