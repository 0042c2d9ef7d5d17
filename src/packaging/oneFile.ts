/** The parts of which the one file is made; texts as they were built. */
export interface OneFileParts {
  /** The page as it is written by hand, `index.html`. */
  readonly html: string;
  /** All of the program as one module. */
  readonly script: string;
  readonly style: string;
  /** The picture of the page, SVG. */
  readonly icon: string;
}

const LINK = (rel: string): RegExp => new RegExp(`\\s*<link rel="${rel}"[^>]*>`);
const SCRIPT = /\s*<script type="module" src="[^"]*"><\/script>/;

/**
 * A page that holds its script, style and picture, and refers to nothing. `inline` tells the very texts
 * that stand in it, for the hashes of its policy.
 */
export function oneFile({ html, script, style, icon }: OneFileParts): {
  readonly html: string;
  readonly inline: { readonly script: string; readonly style: string };
} {
  const inline = { script: scriptText(script), style: styleText(style) };
  const picture = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  let page = cut(html, LINK('manifest'));
  page = put(
    page,
    LINK('icon'),
    `\n    <link rel="icon" href="${picture}" type="image/svg+xml" />`,
  );
  page = cut(page, SCRIPT);
  page = put(page, /(?=\s*<\/head>)/, `\n    <style>${inline.style}</style>`);
  page = put(page, /(?=\s*<\/body>)/, `\n    <script type="module">${inline.script}</script>`);
  return { html: page, inline };
}

function cut(html: string, part: RegExp): string {
  return put(html, part, '');
}

function put(html: string, place: RegExp, text: string): string {
  if (!place.test(html)) throw new Error(`The page has no ${place.source}`);
  return html.replace(place, () => text);
}

/** Nothing in a script may look like its end, or like a comment that hides its end. */
function scriptText(script: string): string {
  // Within strings, the only place where they can stand, these mean what they meant.
  return script.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

function styleText(style: string): string {
  if (/<\/style/i.test(style)) throw new Error('The style sheet would end its own element');
  return style;
}
