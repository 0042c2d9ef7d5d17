/** What a page says of itself in its head, and where the program reads it (`ui/state/ownPage.ts`). */
export interface PageFacts {
  readonly policy: string;
  readonly styleNonce: string;
  /** `0.1.0-1a2b3c4d`: the version of the package and of all that it is made of. */
  readonly version: string;
  /** A folder of files, or everything in one. */
  readonly form: 'folder' | 'file';
}

const CHARSET = /<meta charset="utf-8" ?\/?>/;

/** Puts the facts behind the charset, before anything that the policy governs. */
export function withFacts(html: string, facts: PageFacts): string {
  if (!CHARSET.test(html)) throw new Error('The page names no charset to put its policy behind');
  const lines = [
    `<meta charset="utf-8" />`,
    `<meta http-equiv="Content-Security-Policy" content="${facts.policy}" />`,
    `<meta property="csp-nonce" nonce="${facts.styleNonce}" />`,
    `<meta name="version" content="${facts.version}" />`,
    `<meta name="form" content="${facts.form}" />`,
  ];
  return html.replace(CHARSET, () => lines.join('\n    '));
}
