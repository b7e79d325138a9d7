import type { Document } from '../../domain/document.ts';
import { readFragment } from '../../domain/fragment-text.ts';
import { fragmentText } from '../../domain/fragment.ts';
import { fromBody } from '../../domain/pairing.ts';
import { readSaved } from '../../domain/saved-file.ts';
import { copied } from '../../editor/copying.ts';
import { endCrop } from '../../editor/crop.ts';
import { copyLook } from '../../editor/look.ts';
import { paste, pasteToReplace } from '../../editor/paste.ts';
import { keysText } from '../chrome/keys-text.ts';
import { pasteWords } from '../text/paste-words.ts';
import type { Workbench } from '../workbench.ts';
import { taken } from './clipboard.ts';

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
  const last = overlays.getState().copied;
  if (last?.text === text) return last.excerpt;
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
 * Pastes a text: streams with their regions into the layout, a whole layout or request into the import. Says so of a text
 * that is neither.
 */
export function pasteText(workbench: Workbench, text: string, { own, replace, canvas }: How): void {
  const { editor, overlays } = workbench;
  const put = replace ? pasteToReplace : paste;
  endCrop(editor);
  const excerpt = canvas ? ownExcerpt(workbench, text, own) : undefined;
  if (excerpt && excerpt.slots.length > 0) {
    put(editor, excerpt);
    return;
  }
  const importIt = () => overlays.setState({ dialog: 'import', importText: text });
  const body = canvas && editor.getState().committed.slots.length > 0 ? readFragment(text) : undefined;
  if (body) {
    const { document, leftOut } = fromBody(body, editor.newId);
    if (leftOut.streams + leftOut.regions === 0) {
      const done = put(editor, document)
        ? { text: pasteWords.pastedPart, params: { n: document.slots.length } }
        : editor.getState().said;
      // It may have been meant as a layout of its own: that is a press away.
      const action = { label: pasteWords.importInstead, run: importIt, on: editor.getState().committed };
      if (done) overlays.setState({ notice: { ...done, action } });
      return;
    }
  }
  if (isRequest(text)) importIt();
  else overlays.setState({ notice: { text: pasteWords.nothingToPaste } });
}

/** Pastes without the browser's own keys. */
export async function pasteByMenu(workbench: Workbench, replace: boolean): Promise<void> {
  const { overlays } = workbench;
  try {
    pasteText(workbench, await navigator.clipboard.readText(), { own: '', replace, canvas: true });
  } catch {
    const keys = keysText(replace ? '$mod+Shift+v' : '$mod+v');
    overlays.setState({ notice: { text: pasteWords.clipboardRefused, params: { keys } } });
  }
}

/** Copies, or cuts, without the browser's own keys. */
export async function copyByMenu(workbench: Workbench, cutting: boolean): Promise<void> {
  const excerpt = copied(workbench.editor, cutting);
  if (!excerpt) return;
  try {
    await navigator.clipboard.writeText(fragmentText(excerpt));
    taken(workbench, excerpt, cutting);
  } catch {
    const keys = keysText(cutting ? '$mod+x' : '$mod+c');
    workbench.overlays.setState({ notice: { text: pasteWords.clipboardRefused, params: { keys } } });
  }
}

/** Copies the look of a region, and says what to do with it. */
export function takeLook({ editor, overlays }: Workbench): void {
  const name = copyLook(editor);
  const keys = keysText('$mod+Alt+KeyV');
  if (name !== undefined)
    overlays.setState({ notice: { text: pasteWords.lookCopied, params: { name, keys } } });
}
