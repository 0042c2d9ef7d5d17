import type { ZipPart } from '../docx/zipDirectory';
import type { ReportFileKind } from './reportFault';

/** What a zip is, by the parts it has; `stored` gives the text of a small part that is not packed. */
export function zipKind(
  parts: ReadonlyMap<string, ZipPart>,
  stored: (name: string) => string,
): 'docx' | ReportFileKind {
  if (parts.has('mimetype')) {
    const type = stored('mimetype');
    if (type.includes('opendocument.text')) return 'odt';
    if (type.includes('opendocument.spreadsheet')) return 'ods';
  }
  const names = [...parts.keys()];
  if (names.some((name) => /^word\/[^/]+\.xml$/i.test(name))) return 'docx';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('ppt/'))) return 'pptx';
  return 'zip';
}
