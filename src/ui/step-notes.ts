import { fill } from '../domain/text.ts';
import { type Step, say } from '../editor/editor.ts';
import type { SwapOffer } from '../editor/swap-offer.ts';
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
  const offer = async (found: SwapOffer) => {
    const { offerSwap } = await import('./records/swap.ts');
    offerSwap({ editor, overlays }, found);
  };
  return editor.subscribe((now, before) => {
    if (now.said !== before.said && now.said?.refusal) overlays.setState({ notice: now.said });
    if (now.swapOffer !== before.swapOffer && now.swapOffer) void offer(now.swapOffer);
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
