import type { Document } from '../../domain/document.ts';
import { fragmentText } from '../../domain/fragment.ts';
import { toSaved } from '../../domain/saved-file.ts';
import { copied, cutAway } from '../../editor/copying.ts';
import { endCrop } from '../../editor/crop.ts';
import { say } from '../../editor/editor.ts';
import { nameOf } from '../../editor/labels.ts';
import { mediaFiles } from '../media/media-files.ts';
import { recordWords as words } from '../text/record-words.ts';
import type { Workbench } from '../workbench.ts';

/** The kind of the clipboard's content that holds more than the text: names, sample sources, stand-ins. */
const OWN_TYPE = 'application/x-recording-layout';

const TEXT_FIELDS =
  'textarea, input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=button], [type=file])';

/** Whether an element takes text, so that the clipboard is its own. */
const takesText = (element: Element | null): boolean =>
  element !== null && (element.matches(TEXT_FIELDS) || element.closest('[contenteditable]') !== null);

/** Whether some text of the page is selected away from the canvas: then it is what is meant. */
const textSelected = (): boolean =>
  getSelection()?.isCollapsed === false && document.activeElement?.closest('[data-canvas-keys]') === null;

/** Whether the clipboard is that of the canvas now: no text is meant, nothing lies over the window, no gesture is under way. */
const isCanvas = ({ editor, overlays }: Workbench): boolean => {
  const { dialog, preview, help } = overlays.getState();
  const { activeElement } = document;
  return (
    editor.getState().hand.phase === 'idle' &&
    dialog === undefined &&
    preview === undefined &&
    help === undefined &&
    !takesText(activeElement) &&
    !activeElement?.closest('dialog, [role="dialog"], [data-own-undo]')
  );
};

/** What is done once an excerpt is on the clipboard: it is cut away, or said to be copied. */
export function taken({ editor, overlays }: Workbench, excerpt: Document, cutting: boolean): void {
  const { committed } = editor.getState();
  const [first, ...more] = excerpt.slots;
  overlays.setState({ copied: { text: fragmentText(excerpt), excerpt } });
  if (cutting) cutAway(editor, excerpt);
  else if (first && more.length === 0) say(editor, words.copiedOne, { name: nameOf(committed, first.id) });
  else say(editor, words.copiedMany, { n: excerpt.slots.length });
}

const landing = () => import('../media/landing.ts');

/** Lets the browser's copying, cutting and pasting act on whole streams; returns the way to stop. */
export function attachClipboard(workbench: Workbench): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const { editor, overlays } = workbench;
  /** Whether the paste under way is to replace: the browser does not tell with which keys it was asked for. */
  let replacing = false;

  const take = (event: ClipboardEvent) => {
    if (!event.clipboardData || !isCanvas(workbench) || textSelected()) return;
    const cutting = event.type === 'cut';
    // A crop under way is kept first, as before every other action.
    endCrop(editor);
    const excerpt = copied(editor, cutting);
    if (!excerpt) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', fragmentText(excerpt));
    event.clipboardData.setData(OWN_TYPE, JSON.stringify(toSaved(excerpt)));
    taken(workbench, excerpt, cutting);
  };
  document.addEventListener('copy', take, { signal });
  document.addEventListener('cut', take, { signal });

  window.addEventListener(
    'keydown',
    (event) => {
      replacing = event.code === 'KeyV' && event.shiftKey && (event.ctrlKey || event.metaKey);
    },
    { signal, capture: true },
  );
  window.addEventListener('keyup', () => (replacing = false), { signal, capture: true });

  document.addEventListener(
    'paste',
    ({ target, clipboardData }) => {
      const typing = target instanceof Element && takesText(target);
      const { dialog, preview } = overlays.getState();
      // Nobody sees what a paste changes below a dialog or the preview.
      const busy = (dialog ?? preview) !== undefined || editor.getState().hand.phase !== 'idle';
      if (typing || busy || !clipboardData) return;
      const media = mediaFiles(clipboardData.files);
      // What is read later is not there any more.
      const [text, own] = [clipboardData.getData('text/plain'), clipboardData.getData(OWN_TYPE)];
      const [replace, canvas] = [replacing, isCanvas(workbench)];
      if (media.length > 0) void landing().then(({ landFiles }) => landFiles(workbench, media, undefined));
      else if (text !== '')
        void import('./pasting.ts').then(({ pasteText }) =>
          pasteText(workbench, text, { own, replace, canvas }),
        );
    },
    { signal },
  );
  return () => controller.abort();
}
