import { createKeybindingsHandler } from 'tinykeys';

/** What the keys of the preview do. */
export interface PreviewCommands {
  readonly step: (by: 1 | -1) => void;
  /** Goes to the scenario at this position, from 0. */
  readonly pick: (position: number) => void;
  readonly togglePlay: () => void;
  readonly toggleFullScreen: () => void;
  readonly setFitted: (fitted: boolean) => void;
  /** Moves a picture that is larger than its room, in CSS px. */
  readonly pan: (dx: number, dy: number) => void;
}

/** How far a key moves the picture, CSS px. */
const PAN = 64;

const elsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('dialog, [role="dialog"], [role="menu"], input, textarea, select') !== null;

/** Lets the keyboard drive the preview, wherever the focus is; returns the way to stop. */
export function attachPreviewKeys(commands: PreviewCommands): () => void {
  const { step, pick, pan, setFitted } = commands;
  const act = (run: () => void) => (event: KeyboardEvent) => {
    if (event.isComposing || elsewhere(event.target)) return;
    event.preventDefault();
    run();
  };
  const positions = Array.from({ length: 9 }, (_, at) => [String(at + 1), act(() => pick(at))] as const);
  const handler = createKeybindingsHandler({
    ...Object.fromEntries(positions),
    ArrowLeft: act(() => step(-1)),
    ArrowRight: act(() => step(1)),
    ArrowUp: act(() => pan(0, -PAN)),
    ArrowDown: act(() => pan(0, PAN)),
    'Shift+ArrowLeft': act(() => pan(-PAN, 0)),
    'Shift+ArrowRight': act(() => pan(PAN, 0)),
    Space: (event) => {
      // On a button it presses that button.
      if (!(event.target instanceof Element && event.target.closest('button, a')))
        act(commands.togglePlay)(event);
    },
    KeyF: act(commands.toggleFullScreen),
    'Shift+Digit1': act(() => setFitted(true)),
    'Shift+Digit0': act(() => setFitted(false)),
  });
  window.addEventListener('keydown', handler);
  return () => window.removeEventListener('keydown', handler);
}
