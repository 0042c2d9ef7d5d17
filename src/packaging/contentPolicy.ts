import { createHash } from 'node:crypto';

export interface PolicyOptions {
  /** Where scripts may come from: the page's own folder, or the texts with these hashes alone. */
  readonly scripts: 'folder' | readonly string[];
  /** Hashes of style sheets that stand in the page itself. */
  readonly styles: readonly string[];
  /** What the styles carry that the grid writes while the page runs. */
  readonly styleNonce: string;
}

/** What a policy calls a text: `'sha256-…'`. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The page's own content policy: nothing is loaded from elsewhere, nothing is run but what was built,
 * and no connection of any kind is opened.
 */
export function contentPolicy({ scripts, styles, styleNonce }: PolicyOptions): string {
  const inFolder = scripts === 'folder';
  const self = inFolder ? [`'self'`] : [];
  const directives: readonly (readonly [name: string, sources: readonly string[]])[] = [
    ['default-src', [`'none'`]],
    ['script-src', inFolder ? self : scripts],
    ['style-src', [...self, ...styles, `'nonce-${styleNonce}'`]],
    ['img-src', [...self, 'data:', 'blob:']],
    ['font-src', ['data:']],
    ['connect-src', [`'none'`]],
    // The folder's own service worker, which fetches the folder's own files.
    ['worker-src', inFolder ? self : [`'none'`]],
    ['manifest-src', inFolder ? self : [`'none'`]],
    ['base-uri', [`'none'`]],
    ['form-action', [`'none'`]],
  ];
  return directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
