/** What a window tells the service worker. */
export interface FromWindow {
  /** `hello`: this version runs here. `agree`: windows may be opened with this version from now on. */
  readonly type: 'hello' | 'agree';
  readonly version: string;
}

/** What the service worker tells all windows of its folder. */
export interface VersionStatus {
  readonly type: 'versions';
  /** The newest version that is here as a whole. */
  readonly newest: string;
  /** The version that windows are opened with. */
  readonly agreed: string;
}
