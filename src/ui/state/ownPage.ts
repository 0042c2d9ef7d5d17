/** What this page was built as; `source` where it is served straight from the sources. */
export type PageForm = 'folder' | 'file' | 'source';

export function pageForm(): PageForm {
  const form = meta('form')?.content;
  return form === 'folder' || form === 'file' ? form : 'source';
}

/** `0.1.0-1a2b3c4d`; empty where the page was not built. */
export function pageVersion(): string {
  return meta('version')?.content ?? '';
}

/** What the page's policy wants to see on styles that are made while it runs. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Whether the page was opened from a disk, with no server. */
export function isFromDisk(): boolean {
  return location.protocol === 'file:';
}

function meta(name: string): HTMLMetaElement | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`);
}
