import type { Document } from '../../domain/document.ts';
import { readFragment } from '../../domain/fragment-text.ts';
import { fromBody } from '../../domain/pairing.ts';
import { readSaved } from '../../domain/saved-file.ts';
import { endCrop } from '../../editor/crop.ts';
import { paste, pasteToReplace } from '../../editor/paste.ts';
import { keysText } from '../chrome/keys-text.ts';
import { recordWords as words } from '../text/record-words.ts';
import type { Workbench } from '../workbench.ts';

/** How a text is pasted. */
interface How {
  /** What this product put on the clipboard beside the text, or nothing. */
  readonly own: string;
  /** It is to replace what is selected. */
  readonly replace: boolean;
  /** Records can be pasted: nothing covers the canvas. */
  readonly canvas: boolean;
}

/** What was copied in a window of this product, with all that the text does not say; undefined where it was copied elsewhere. */
function ownExcerpt({ overlays }: Workbench, text: string, own: string): Document | undefined {
  const { copied } = overlays.getState();
  if (copied?.text === text) return copied.excerpt;
  if (own === '') return undefined;
  try {
    const read = readSaved(JSON.parse(own));
    return read.ok ? read.document : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text begins like a request: other texts may be on the clipboard for other reasons. */
const isRequest = (text: string): boolean => /^\s*(?:[[{"]|curl\s)/.test(text);

/**
 * Pastes a text: streams with their regions into the layout, a whole layout or request into the import. Returns false
 * for a text that is neither.
 */
export function pasteText(workbench: Workbench, text: string, { own, replace, canvas }: How): boolean {
  const { editor, overlays } = workbench;
  const put = replace ? pasteToReplace : paste;
  endCrop(editor);
  const excerpt = canvas ? ownExcerpt(workbench, text, own) : undefined;
  if (excerpt && excerpt.slots.length > 0) {
    put(editor, excerpt);
    return true;
  }
  const importIt = () => overlays.setState({ dialog: 'import', importText: text });
  const body = canvas && editor.getState().committed.slots.length > 0 ? readFragment(text) : undefined;
  if (body) {
    const { document, leftOut } = fromBody(body, editor.newId);
    if (leftOut.streams + leftOut.regions === 0) {
      const done = put(editor, document)
        ? { text: words.pastedPart, params: { n: document.slots.length } }
        : editor.getState().said;
      // It may have been meant as a layout of its own: that is a press away.
      const action = { label: words.importInstead, run: importIt, on: editor.getState().committed };
      if (done) overlays.setState({ notice: { ...done, action } });
      return true;
    }
  }
  if (isRequest(text)) importIt();
  return isRequest(text);
}

/** Pastes without the browser's own keys. */
export async function pasteByMenu(workbench: Workbench, replace: boolean): Promise<void> {
  const { overlays } = workbench;
  try {
    const text = await navigator.clipboard.readText();
    if (!pasteText(workbench, text, { own: '', replace, canvas: true }))
      overlays.setState({ notice: { text: words.nothingToPaste } });
  } catch {
    const keys = keysText(replace ? '$mod+Shift+v' : '$mod+v');
    overlays.setState({ notice: { text: words.clipboardRefused, params: { keys } } });
  }
}
