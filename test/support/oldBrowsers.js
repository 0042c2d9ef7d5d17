/**
 * What Chromium 109 (the last for Windows 7) or Firefox 115 lacks. Newer parts of the language itself are
 * not here: src/globals.d.ts keeps them from TypeScript.
 */

/**
 * Members of objects of the browser; without an object, wherever they stand.
 * @type {readonly { object?: string, property: string }[]}
 */
export const newerMembers = [
  { object: 'AbortSignal', property: 'any' },
  { object: 'ClipboardItem', property: 'supports' },
  { object: 'Intl', property: 'DurationFormat' },
  { object: 'Intl', property: 'Segmenter' },
  { object: 'URL', property: 'canParse' },
  { object: 'URL', property: 'parse' },
  ...[
    ...['showPopover', 'hidePopover', 'togglePopover', 'popover', 'popoverTargetElement'],
    ...['startViewTransition', 'moveBefore', 'requestClose', 'closedBy'],
    ...['setHTML', 'setHTMLUnsafe', 'getHTML', 'parseHTMLUnsafe', 'caretPositionFromPoint'],
    ...['currentCSSZoom', 'createSyncAccessHandle', 'fetchLater'],
  ].map((property) => ({ property })),
];

/**
 * Features of style sheets, by how they are written.
 * @type {Readonly<Record<string, RegExp>>}
 */
export const newerStyles = {
  'rules in rules': /\{[^{}]*&[^{}]*\{/,
  'color-mix()': /color-mix\(/,
  'light-dark()': /light-dark\(/,
  'relative colours': /(?:rgb|hsl|oklch|color)a?\(\s*from\b/,
  ':has()': /:has\(/,
  ':user-valid': /:user-(?:in)?valid/,
  '@starting-style': /@starting-style/,
  '@scope': /@scope/,
  '@property': /@property/,
  subgrid: /\bsubgrid\b/,
  'text-wrap': /\btext-wrap(?:-style)?\s*:/,
  'field-sizing': /\bfield-sizing\s*:/,
  'interpolate-size': /\binterpolate-size\s*:/,
  'anchor positions': /\banchor(?:-name|-size)?\s*[:(]|\bposition-(?:anchor|area)\s*:/,
  'view transitions': /\bview-transition-name\s*:/,
  'lines as lengths': /\d(?:r?lh)\b/,
  'round() and the like': /[:\s(,](?:round|mod|rem|sign|abs)\(/,
  'content-visibility': /\bcontent-visibility\s*:/,
};

/**
 * Parts of the language that are newer, as packages might call them in what is built.
 * @type {Readonly<Record<string, RegExp>>}
 */
export const newerCalls = {
  'copies of arrays': /\.to(?:Sorted|Reversed|Spliced)\(/,
  groupBy: /\b(?:Object|Map)\.groupBy\b/,
  'Promise.withResolvers': /\bPromise\.(?:withResolvers|try)\b/,
  'Array.fromAsync': /\bArray\.fromAsync\b/,
  'well-formed texts': /\.(?:is|to)WellFormed\(/,
  'methods of sets': /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'methods of iterators':
    /\.(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|flatMap|toArray)\(/,
  'bytes as base64': /\.(?:from|to)Base64\(/,
  'Intl.Segmenter': /\bIntl\.(?:Segmenter|DurationFormat)\b/,
  'URL.canParse': /\bURL\.(?:canParse|parse)\b/,
  'AbortSignal.any': /\bAbortSignal\.any\b/,
  'buffers handed on': /\.transferToFixedLength\(/,
};
