import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { newerMembers } from './test/support/oldBrowsers.js';
import { packages, rooms } from './test/support/rooms.js';
import svelteConfig from './svelte.config.js';

/** In the editor at once what test/architecture.test.ts holds: the arrows between the rooms. */
const arrows = Object.entries(rooms).map(([room, lower]) => {
  const forbidden = Object.keys(rooms).filter((other) => other !== room && !lower.includes(other));
  const strangers = Object.keys(packages).filter((name) => !packages[name].includes(room));
  return {
    files: [`src/${room}/**/*.{ts,svelte}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden.map((other) => ({
              // From grid/model, grid/aggrid is only one step up.
              regex: `^(\\.\\./)+(${other}|${other.replace('grid/', '')})/`,
              message: `${room} may not use ${other}: arrows go down only.`,
            })),
            ...strangers.map((name) => ({
              regex: `^${name}($|/)`,
              message: `${room} may not use ${name}: see test/support/rooms.js.`,
            })),
            { regex: '/index$', message: 'No barrels: import the file itself.' },
          ],
        },
      ],
    },
  };
});

export default ts.config(
  { ignores: ['dist/', 'coverage/', 'test/.artifacts/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'off', // TypeScript knows better.
      'no-control-regex': 'off', // Old files carry such characters, and the readers look for them.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    rules: {
      'no-console': 'error',
      // What the language itself has that is newer, TypeScript does not know: see src/globals.d.ts.
      'no-restricted-properties': [
        'error',
        ...newerMembers.map((member) => ({
          ...member,
          message: 'Missing in Chromium 109 or Firefox 115.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: export from one file only.' },
        {
          selector: 'ExportNamedDeclaration[source]',
          message: 'No barrels: export from one file only.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    rules: {
      // Knows that props and derived values are declared with let.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
    },
  },
  {
    files: ['src/{domain,locale,reader,exchange,workbench,grid/model,headless}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB'],
        ...['fetch', 'location', 'history'],
      ],
    },
  },
  ...arrows,
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/headless/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
