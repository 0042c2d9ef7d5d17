import { execFile } from 'node:child_process';

/** What a program of the command line has said. */
export interface Said {
  readonly code: number;
  readonly found: Record<string, unknown>[];
  readonly errors: string;
}

/** Runs a program of src/headless as a person would, with its own process and exit code. */
export function runCommand(program: string, ...given: string[]): Promise<Said> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', `src/headless/${program}.ts`, ...given];
    execFile(process.execPath, command, (fault, stdout, stderr) => {
      const found = stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      resolve({ code: fault ? Number(fault.code) : 0, found, errors: stderr });
    });
  });
}
