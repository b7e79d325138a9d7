import { createKeybindingsHandler } from 'tinykeys';

import { endBurst, say } from '../editor/editor.ts';
import { selectNext } from '../editor/operations.ts';
import { type Action, actions } from './actions.ts';
import { arrowActions } from './arrow-actions.ts';
import { isCharacterKey } from './keys.ts';
import { watchInput } from './last-input.ts';
import { perform } from './perform.ts';
import type { Workbench } from './workbench.ts';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');

/** A field in which something is typed and not yet committed: its own undo and Escape come first. */
const dirty = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.dataset['dirty'] === 'true' || target instanceof HTMLTextAreaElement);

/** Inside an editor of text, which undoes by itself and has keys of its own. */
const inEditor = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-own-undo]') !== null;

/** What an editor of text does by itself. */
const editorsOwn: ReadonlySet<Action> = new Set([actions.undo, actions.redo, actions.duplicate]);

const onCanvas = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest('[data-canvas-keys]') !== null);

const onStage = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest('[data-testid="stage"]') !== null);

/** What is pressed and done with: neither typed into, nor the way to something that takes the keys itself. */
const PRESSED =
  'button:not([aria-haspopup], [aria-expanded]), input[type="checkbox"], label:has(> input[type="checkbox"])';

/** The keys are with the preview itself, not with a control of it. */
const onPreview = (target: Element | null): boolean => target?.matches('[data-preview]') ?? false;

/**
 * Leaves the keys with the canvas, or the preview, when a pointer presses a button, as Figma and Safari do; what was being typed is
 * committed. A focus that the keyboard has put elsewhere moves as the browser has it.
 */
function keepKeys(event: MouseEvent): void {
  const { target } = event;
  const { activeElement } = document;
  if (!(target instanceof Element) || !target.closest(PRESSED)) return;
  // A button of the canvas or the list leaves them there anyway; a dialog and a menu have keys of their own.
  if (onCanvas(target) || target.closest('dialog, [role="menu"]')) return;
  if (typing(activeElement)) (activeElement as HTMLElement).blur();
  else if (!onCanvas(activeElement) && !onPreview(activeElement)) return;
  event.preventDefault();
}

/** Page actions whose keys mean something else in every field. */
const notWhileTyping: ReadonlySet<Action> = new Set([actions.escape, actions.preview, actions.shortcuts]);

/** Page actions that may answer while a field is not committed: leaving it commits. */
const anywhere: ReadonlySet<Action> = new Set([actions.palette]);

/** Whether an action may answer a key pressed at `target`; the preview covers the canvas. */
function answers(action: Action, target: EventTarget | null, previewing: boolean): boolean {
  // What a panel over the window has done can be taken back in it.
  if (target instanceof Element && target.closest('[popover][role="dialog"]'))
    return (action === actions.undo || action === actions.redo) && !dirty(target);
  if (target instanceof Element && target.closest('dialog, [role="dialog"], [role="menu"]')) return false;
  if (inEditor(target) && (action.where === 'canvas' || editorsOwn.has(action))) return false;
  if (action.where === 'canvas') return !previewing && onCanvas(target) && !typing(target);
  if (anywhere.has(action)) return true;
  return notWhileTyping.has(action) ? !typing(target) : !dirty(target);
}

/** What a key did that shows nowhere near the focus: that it is off, and why, or that it switched something. */
function tell({ editor, ...rest }: Workbench, action: Action, done: boolean): void {
  const { label, needs, on } = action;
  if (!done) return needs && say(editor, needs);
  if (!on) return undefined;
  const [en, zh] = on({ editor, ...rest }) ? ['on', '开'] : ['off', '关'];
  return say(editor, { en: `${label.en}: ${en}`, zh: `${label.zh}：${zh}` });
}

/** What may be done in the middle of a gesture: nothing but giving it up. */
const midway: ReadonlySet<Action> = new Set([actions.undo, actions.redo, actions.escape]);

/** Lets the keyboard drive the actions; returns the way to stop. */
export function attachKeyboard(workbench: Workbench): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const { editor } = workbench;

  /** Whether Space, held at `target`, takes the hand: not on what it presses or types into. */
  const pans = (target: Element): boolean =>
    onCanvas(target) &&
    !target.closest('button, input, select') &&
    workbench.overlays.getState().preview === undefined;

  const rows = [...Object.values<Action>(actions), ...arrowActions].filter(({ byBrowser }) => !byBrowser);
  const bindings = Object.fromEntries(
    rows.flatMap((action) =>
      (action.keys ?? []).map((keys) => [
        keys,
        (event: KeyboardEvent) => {
          if (isCharacterKey(keys) && !workbench.preferences.getState().singleKeys) return;
          const { preview, dialog, menu, source } = workbench.overlays.getState();
          // It may still be on its way: what is pressed meanwhile was meant for it.
          if (dialog ?? menu ?? source) return;
          if (event.isComposing || !answers(action, event.target, preview !== undefined)) return;
          // Enter on a control of the list means that control.
          if (event.key === 'Enter' && action.where === 'canvas' && !onStage(event.target)) return;
          // An editor of text has had the key first.
          if (event.defaultPrevented && inEditor(event.target)) return;
          // What lies over the window goes first, and the browser itself takes it away.
          if (action === actions.escape && document.querySelector('[popover="auto"]:popover-open')) return;
          event.preventDefault();
          if (editor.getState().hand.phase !== 'idle' && !midway.has(action)) return;
          const enabled = action.enabled?.(workbench) ?? true;
          if (enabled) perform(workbench, action);
          tell(workbench, action, enabled);
        },
      ]),
    ),
  );
  watchInput(signal);
  // The first time a dialog is on its way for a moment: what is typed meanwhile was meant for it.
  window.addEventListener(
    'keydown',
    (event) => {
      const { dialog, typed } = workbench.overlays.getState();
      if (dialog !== 'palette' && dialog !== 'shortcuts') return;
      if (event.target instanceof Element && event.target.closest('dialog')) return;
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!/^.$/u.test(event.key)) return;
      event.preventDefault();
      workbench.overlays.setState({ typed: typed + event.key });
    },
    { signal, capture: true },
  );
  window.addEventListener('keydown', createKeybindingsHandler(bindings), { signal });
  window.addEventListener('mousedown', keepKeys, { signal });

  /** What the pointer pressed, until a key is pressed. */
  let pressed: EventTarget | null = null;
  const press = ({ type, target }: Event) => (pressed = type === 'mousedown' ? target : null);
  window.addEventListener('mousedown', press, { signal });
  window.addEventListener('keydown', press, { signal });
  // A list that was chosen from by the pointer gives the keys back, or the next arrow would change its value.
  window.addEventListener(
    'change',
    ({ target }) => {
      if (target === pressed && target instanceof HTMLSelectElement && !target.closest('dialog'))
        target.blur();
    },
    { signal },
  );

  window.addEventListener(
    'keydown',
    (event) => {
      const { target } = event;
      if (!(target instanceof Element) || event.isComposing) return;
      if (event.code === 'Space' && !event.repeat && pans(target)) {
        event.preventDefault();
        editor.setState({ tool: 'hand' });
      }
      const stage = target.closest<HTMLElement>('[data-testid="stage"]');
      if (!stage) return;
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (event.key === 'Tab' && plain && selectNext(editor, event.shiftKey ? -1 : 1)) {
        event.preventDefault();
        requestAnimationFrame(() =>
          stage.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus({ preventScroll: true }),
        );
      }
    },
    { signal },
  );
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.code === 'Space' && onCanvas(event.target)) editor.setState({ tool: 'select' });
      if (event.key.startsWith('Arrow')) endBurst(editor);
    },
    { signal },
  );
  return () => controller.abort();
}
