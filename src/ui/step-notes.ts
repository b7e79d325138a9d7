import { fill } from '../domain/text.ts';
import { type Step, say } from '../editor/editor.ts';
import { offerSwap } from './records/swap.ts';
import { words } from './text/words.ts';
import type { Workbench } from './workbench.ts';

/** Steps whose result is said already, as they are taken. */
const spoken = /^nudge/;

/**
 * Says each change by its name, and shows which one was taken back or done again, why something was refused, and what a
 * drop lets swap; returns the way to stop.
 */
export function noteSteps({ editor, preferences, overlays }: Workbench): () => void {
  const named = ({ label }: Step) => fill(label.text, preferences.getState().language, label.params);
  return editor.subscribe((now, before) => {
    if (now.said !== before.said && now.said?.refusal) overlays.setState({ notice: now.said });
    if (now.swapOffer !== before.swapOffer && now.swapOffer) offerSwap({ editor, overlays }, now.swapOffer);
    if (now.past === before.past) return;
    const taken = now.past.at(-1);
    const undone = now.future[0];
    if (now.future.length > before.future.length && undone)
      overlays.setState({ notice: { text: words.undone, params: { label: named(undone) } } });
    else if (taken && taken === before.future[0])
      overlays.setState({ notice: { text: words.redone, params: { label: named(taken) } } });
    else if (taken && !spoken.test(taken.burst ?? '')) say(editor, taken.label.text, taken.label.params);
  });
}
