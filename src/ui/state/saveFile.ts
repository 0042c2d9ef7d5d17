import type { ExportedFile } from '../../workbench/exportTable';

/** A file to be saved, whatever it holds. */
export type SavableFile = Omit<ExportedFile, 'rows' | 'text'> & { readonly text: string | Blob };

/** Where a file went: the place a person chose, or the browser's downloads. */
export type SavedTo = 'chosen' | 'downloads';

interface SavePicker {
  showSaveFilePicker(options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }): Promise<{
    readonly name: string;
    createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
  }>;
}

/**
 * Saves a file where the person wants it; without a picker, among the downloads. Resolves to null
 * where the person thought better of it; rejects where it could not be written.
 */
export async function saveFile(
  file: SavableFile,
  description: string,
): Promise<{ readonly to: SavedTo; readonly name: string } | null> {
  const { text } = file;
  const blob =
    typeof text === 'string' ? new Blob([text], { type: `${file.type};charset=utf-8` }) : text;
  const scope: object = globalThis;
  if (hasPicker(scope)) return saveByPicker(scope, file, blob, description);
  download(blob, file.name);
  return { to: 'downloads', name: file.name };
}

function hasPicker(scope: object): scope is SavePicker {
  return 'showSaveFilePicker' in scope;
}

async function saveByPicker(scope: SavePicker, file: SavableFile, blob: Blob, kind: string) {
  const ending = file.name.slice(file.name.lastIndexOf('.'));
  try {
    const handle = await scope.showSaveFilePicker({
      suggestedName: file.name,
      types: [{ description: kind, accept: { [file.type]: [ending] } }],
    });
    const stream = await handle.createWritable();
    await stream.write(blob);
    await stream.close();
    return { to: 'chosen', name: handle.name } as const;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'AbortError') return null;
    // Forbidden here (a frame, a policy of the office): the downloads are still there.
    if (name !== 'SecurityError' && name !== 'NotAllowedError') throw error;
    download(blob, file.name);
    return { to: 'downloads', name: file.name } as const;
  }
}

/** Long enough for any browser to have begun with the download. */
const KEPT = 60_000;

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
