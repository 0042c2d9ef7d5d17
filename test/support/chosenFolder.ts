import type { Page } from 'playwright-core';

/** In the place of the browser's dialog: a folder that it keeps for the page, with a permission of ours. */
export async function withFolder(page: Page, name = 'KeHoach'): Promise<void> {
  await page.addInitScript((folder) => {
    const permission = () => Promise.resolve(sessionStorage.getItem('permission') ?? 'granted');
    const folders = FileSystemDirectoryHandle.prototype;
    Object.assign(folders, {
      queryPermission: permission,
      requestPermission: () => {
        sessionStorage.removeItem('permission');
        return permission();
      },
    });
    Object.assign(window, {
      showDirectoryPicker: async () => {
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle(folder, { create: true });
      },
    });
  }, name);
}
