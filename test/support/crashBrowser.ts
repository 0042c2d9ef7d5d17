import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { BrowserChoice } from './bundledBrowser';
import { browserCandidates } from './findBrowser';

/** A browser with all its processes in a group of their own, so that all can be killed at once. */
export interface MortalBrowser {
  readonly page: Page;
  /** SIGKILL to the whole group, at once; nothing gets to say good-bye. */
  kill(): void;
  /** Resolves when no process of the group is left. */
  gone(): Promise<void>;
}

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=vi-VN',
  '--remote-debugging-port=0',
  'about:blank',
];

const LONGEST_START = 60_000;

/** Starts a browser on this profile directory, which outlives it. POSIX only. */
export async function startMortalBrowser(
  profile: string,
  choice?: BrowserChoice,
): Promise<MortalBrowser> {
  const { path, env } = choice ?? (await firstBrowser());
  const portFile = join(profile, 'DevToolsActivePort');
  // Left there by the one that was killed: it names a port of nobody.
  rmSync(portFile, { force: true });
  const child = spawn(path, [`--user-data-dir=${profile}`, ...SWITCHES], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const group = await groupOf(child);
  const kill = () => signal(group, 'SIGKILL');
  process.once('exit', kill);
  try {
    const browser = await connect(await endpoint(portFile, child));
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no context of its profile');
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      page,
      kill,
      async gone() {
        while (signal(group, 0)) await pause(5);
        process.off('exit', kill);
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}

async function firstBrowser(): Promise<BrowserChoice> {
  const { value } = await browserCandidates().next();
  if (!value) throw new Error('no browser to start');
  return value;
}

function groupOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(child.pid ?? NaN));
  });
}

/** Sends a signal to a group; whether there is anyone left in it. */
function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function endpoint(portFile: string, child: ChildProcess): Promise<string> {
  const end = Date.now() + LONGEST_START;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`the browser ended with ${child.exitCode}`);
    const [port, path] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    await pause(10);
  }
  throw new Error('the browser opened no port');
}

function connect(url: string): Promise<Browser> {
  return chromium.connectOverCDP(url, { timeout: LONGEST_START });
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
