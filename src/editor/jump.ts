import { type Editor, redo, undo } from './editor.ts';

/** Goes to the moment after `steps` steps of the history, taking back or doing again what lies between; a gesture or a draft under way is given up first. */
export function jump(editor: Editor, steps: number): void {
  const { hand, draft, crop } = editor.getState();
  if (hand.phase !== 'idle' || draft !== undefined) undo(editor);
  const least = crop?.depth ?? 0;
  for (let left = editor.getState().past.length - Math.max(least, steps); left > 0; left -= 1) undo(editor);
  for (let left = steps - editor.getState().past.length; left > 0; left -= 1) redo(editor);
}
