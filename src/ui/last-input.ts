let keyed = false;

/** Whether the last thing that was done on the page was to press a key: then the focus may go where the keys lead. */
export const lastByKey = (): boolean => keyed;

/** Watches what is pressed on the page until the signal ends it. */
export function watchInput(signal: AbortSignal): void {
  const note = ({ type }: Event) => {
    keyed = type === 'keydown';
  };
  for (const type of ['keydown', 'pointerdown'])
    window.addEventListener(type, note, { signal, capture: true });
}
