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
  'wide colours': /[:\s(,](?:oklch|oklab|lch|lab|color)\(/,
  'relative colours': /(?:rgb|hsl|oklch|color)a?\(\s*from\b/,
  ':has()': /:has\(/,
  ':user-valid': /:user-(?:in)?valid/,
  ':dir()': /:dir\(/,
  ':open and :state()': /:(?:open\b|state\()/,
  '::details-content': /::(?:details-content|picker|checkmark)/,
  '@starting-style': /@starting-style/,
  '@container style()': /@container[^{]*style\(/,
  '@scope': /@scope/,
  '@property': /@property/,
  subgrid: /\bsubgrid\b/,
  'text-wrap': /\btext-wrap(?:-style)?\s*:/,
  'field-sizing': /\bfield-sizing\s*:/,
  'interpolate-size': /\binterpolate-size\s*:/,
  'anchor positions': /\banchor(?:-name|-size)?\s*[:(]|\bposition-(?:anchor|area)\s*:/,
  'anchored or timed by scrolling': /\b(?:animation|scroll|view)-timeline(?:-name)?\s*:/,
  'transitions of what is not shown': /\b(?:transition-behavior|overlay)\s*:|allow-discrete/,
  'masks without a prefix': /(?:^|[;{\s])mask(?:-\w+)?\s*:/,
  'scrollbars in colours': /\bscrollbar-(?:color|width)\s*:/,
  'linear() steps': /[:\s,]linear\(/,
  'image-set() without a prefix': /(?<!-)\bimage-set\(/,
  'trimmed text': /\btext-(?:box|spacing)(?:-\w+)*\s*:/,
  'view transitions': /\bview-transition-name\s*:/,
  'lines as lengths': /\d(?:r?lh)\b/,
  'round() and the like': /[:\s(,](?:round|mod|rem|sign|abs|calc-size|if|sibling-index)\(/,
  'content-visibility': /\bcontent-visibility\s*:/,
};

/**
 * What markup may say that is newer, as it is written in a component.
 * @type {Readonly<Record<string, RegExp>>}
 */
export const newerMarkup = {
  popover: /\spopover(?:target)?\b\s*(?:=|\/?>)/,
  'dialogs that close by themselves': /\sclosedby\s*=/,
  'commands of buttons': /\s(?:command|commandfor|interestfor)\s*=/,
  'details of one name': /<details\b[^>]*\sname\s*=/,
  'elements of later years': /<(?:search|selectedcontent|fencedframe)\b/,
  'plain text that is edited': /contenteditable\s*=\s*["']plaintext-only/,
};

/**
 * Parts of the language that are newer, as packages might call them in what is built.
 * @type {Readonly<Record<string, RegExp>>}
 */
export const newerCalls = {
  'copies of arrays': /\.to(?:Sorted|Reversed|Spliced)\(/,
  'arrays with one other item': /\]\.with\(/,
  groupBy: /\b(?:Object|Map)\.groupBy\b/,
  'Promise.withResolvers': /\bPromise\.(?:withResolvers|try)\b/,
  'Array.fromAsync': /\bArray\.fromAsync\b/,
  'well-formed texts': /\.(?:is|to)WellFormed\(/,
  'methods of sets': /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'turns given back': /\bscheduler\.yield\b/,
  'streams walked': /\bReadableStream\.from\b/,
  'raw JSON': /\bJSON\.(?:rawJSON|isRawJSON)\b/,
  'halves and exact sums': /\bMath\.(?:f16round|sumPrecise)\b|\bFloat16Array\b/,
  'escaped patterns': /\bRegExp\.escape\b/,
  'methods of iterators':
    /\.(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|flatMap|toArray)\(/,
  'bytes as base64': /\.(?:from|to)Base64\(/,
  'Intl.Segmenter': /\bIntl\.(?:Segmenter|DurationFormat)\b/,
  'URL.canParse': /\bURL\.(?:canParse|parse)\b/,
  'AbortSignal.any': /\bAbortSignal\.any\b/,
  'buffers handed on': /\.transferToFixedLength\(/,
};
