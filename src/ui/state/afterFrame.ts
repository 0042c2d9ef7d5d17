import { nextTurn } from '../../workbench/runTask';

/** Resolves when the next frame has been drawn; in a hidden page, which draws none, in a later turn. */
export async function afterFrame(): Promise<void> {
  if (document.visibilityState === 'visible') {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await nextTurn();
}
