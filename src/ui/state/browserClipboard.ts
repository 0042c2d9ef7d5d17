import type { ClipboardContent } from '../../exchange/clipboard/readClipboard';

/** What the clipboard holds, asked for without a key; null where the browser does not allow it. */
export async function readFromBrowser(): Promise<ClipboardContent | null> {
  const clipboard: Partial<Clipboard> | undefined = Reflect.get(navigator, 'clipboard');
  if (!clipboard?.read) return null;
  let items: ClipboardItems;
  try {
    items = await clipboard.read();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotAllowedError') return null;
    throw error;
  }
  const textOf = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  return { html: await textOf('text/html'), text: await textOf('text/plain') };
}

/**
 * Gives the clipboard a text that is still being made; must be called from a key or a button. False
 * where the browser does not take it, or the text is not made.
 */
export async function writeToBrowser(text: Promise<string>): Promise<boolean> {
  const clipboard: Partial<Clipboard> | undefined = Reflect.get(navigator, 'clipboard');
  const made = text.then(
    () => true,
    () => false,
  );
  if (!clipboard?.write || typeof ClipboardItem === 'undefined') return false;
  const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }));
  try {
    await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch (error) {
    const denied = error instanceof DOMException && error.name === 'NotAllowedError';
    if (denied || !(await made)) return false;
    throw error;
  }
}
