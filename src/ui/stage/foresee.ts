/** Fetches what the hands may want next, one after the other, so that it is there when it is wanted. */
export async function foresee(): Promise<void> {
  await import('../dialogs/ContextMenu.tsx');
  await import('../records/pasting.ts');
  await import('../../editor/arranging.ts');
}
