import { chromium109, type BrowserChoice } from './bundledBrowser';
import { browserCandidates } from './findBrowser';

/** The newest browser there is and the oldest that is promised; what is missing is said aloud. */
export async function everyBrowser(): Promise<
  { readonly name: string; readonly candidates: () => AsyncIterable<BrowserChoice> }[]
> {
  const browsers = [{ name: 'the newest browser', candidates: browserCandidates }];
  const old = await chromium109();
  if (old === null) {
    console.warn('Skipped in Chromium 109: its package runs on Linux on x64 only.');
    return browsers;
  }
  return [...browsers, { name: 'Chromium 109', candidates: () => one(old) }];
}

async function* one(choice: BrowserChoice): AsyncGenerator<BrowserChoice, void> {
  yield await Promise.resolve(choice);
}
