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
