import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { REPORT_TEXT, wordReport } from '../support/docxReports';
import { oleFile } from '../support/reportFiles';

const folder = mkdtempSync(join(tmpdir(), 'chitieu-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program as a person would, with its own process and exit code. */
function extract(...given: string[]): Promise<{ code: number; lines: string[]; errors: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'src/headless/extract.ts', ...given];
    execFile(process.execPath, command, (fault, stdout, stderr) => {
      const lines = stdout.split('\n').filter((line) => line !== '');
      resolve({ code: fault ? Number(fault.code) : 0, lines, errors: stderr });
    });
  });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('extract', { timeout: 60_000 }, () => {
  test('prints the same figures of a document and of its text', async () => {
    const ofDocument = await extract(file('a.docx', wordReport()));
    const ofText = await extract(file('a.txt', `${REPORT_TEXT}\n`));
    expect(ofDocument.code).toBe(0);
    expect(ofDocument.lines.length).toBeGreaterThan(5);
    expect(ofDocument.lines).toEqual(ofText.lines);
  });

  test('ends with 2 for what is no report, and says what it is', async () => {
    const { code, lines, errors } = await extract(file('b.docx', oleFile('WordDocument')));
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(errors).toContain('(doc)');
  });
});
