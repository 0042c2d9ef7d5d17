import { register } from 'tsx/esm/api';

// A worker begins without what the process was started with.
register();
await import('./fuzzCases.ts');
