import type { Page } from 'playwright-core';

/**
 * In the place of the browser's dialog: a folder that it keeps for the page, with a permission of ours.
 * `shown`: the name it says it has; older browsers keep none with signs that some disks take.
 */
export async function withFolder(page: Page, shown = ''): Promise<void> {
  await page.addInitScript((name) => {
    const permission = () => Promise.resolve(sessionStorage.getItem('permission') ?? 'granted');
    const folders = FileSystemDirectoryHandle.prototype;
    Object.assign(folders, {
      queryPermission: permission,
      requestPermission: () => {
        sessionStorage.removeItem('permission');
        return permission();
      },
    });
    if (name !== '') Object.defineProperty(folders, 'name', { get: () => name });
    Object.assign(window, {
      showDirectoryPicker: async () => {
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle('KeHoach', { create: true });
      },
    });
  }, shown);
}
