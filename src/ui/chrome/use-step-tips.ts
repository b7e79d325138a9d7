import { type Text, fill } from '../../domain/text.ts';
import type { EditorState } from '../../editor/editor.ts';
import { words } from '../text/words.ts';
import { useEditor, usePreferences, useText } from '../workbench.ts';

/** What the buttons of undo and redo say: the name of the step each would take, where there is one. */
export function useStepTips(): Record<'undo' | 'redo', { readonly tip?: string }> {
  const t = useText();
  const language = usePreferences((state) => state.language);
  const last = useEditor((state) => state.past.at(-1)?.label);
  const next = useEditor((state) => state.future[0]?.label);
  const tip = (says: Text, label: EditorState['past'][number]['label'] | undefined) =>
    label ? { tip: t(says, { label: fill(label.text, language, label.params) }) } : {};
  return { undo: tip(words.undoStep, last), redo: tip(words.redoStep, next) };
}
