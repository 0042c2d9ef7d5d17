/** The nonce that the page's policy accepts on styles made at run time; set by vite.config.ts. */
declare const __STYLE_NONCE__: string;
