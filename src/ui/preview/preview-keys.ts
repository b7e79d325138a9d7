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

/** The keys that are a character. */
const isCharacter = (code: string): boolean => /^(?:Key|Digit|Numpad)/.test(code);

const elsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('dialog, [role="dialog"], [role="menu"], input, textarea, select') !== null;

/** What a key does, by its name (`Shift+` where that is held), or its place on the keyboard. */
const keysOf = ({ step, pan, setFitted, toggleFullScreen, togglePlay }: PreviewCommands) =>
  new Map<string, () => void>([
    ['ArrowLeft', () => step(-1)],
    ['ArrowRight', () => step(1)],
    ['ArrowUp', () => pan(0, -PAN)],
    ['ArrowDown', () => pan(0, PAN)],
    ['Shift+ArrowLeft', () => pan(-PAN, 0)],
    ['Shift+ArrowRight', () => pan(PAN, 0)],
    ['Space', togglePlay],
    ['KeyF', toggleFullScreen],
    ['Shift+Digit1', () => setFitted(true)],
    ['Shift+Digit0', () => setFitted(false)],
  ]);

/** Lets the keyboard drive the preview, wherever the focus is, keys that are a character only where `singleKeys`; returns the way to stop. */
export function attachPreviewKeys(commands: PreviewCommands, singleKeys: () => boolean): () => void {
  const keys = keysOf(commands);
  const answer = (event: KeyboardEvent) => {
    const { code, key, shiftKey, target } = event;
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || elsewhere(target)) return;
    if (isCharacter(code) && !singleKeys()) return;
    // On a button the space bar presses that button.
    if (code === 'Space' && target instanceof Element && target.closest('button, a')) return;
    const run = keys.get(`${shiftKey ? 'Shift+' : ''}${code}`);
    if (run) run();
    else if (/^[1-9]$/.test(key)) commands.pick(Number(key) - 1);
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', answer);
  return () => window.removeEventListener('keydown', answer);
}
