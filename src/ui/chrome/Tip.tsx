import { useEffect, useRef } from 'react';

import styles from './controls.module.css';

/** How long the pointer rests before a tip shows, milliseconds; none right after another tip. */
const DELAY = 450;

/** Puts the tip below its control, or above where there is no room, within the window. */
function place(tip: HTMLElement, control: HTMLElement): void {
  const box = control.getBoundingClientRect();
  const x = Math.max(
    4,
    Math.min(box.left + box.width / 2 - tip.offsetWidth / 2, innerWidth - tip.offsetWidth - 4),
  );
  const below = box.bottom + 6;
  const y = below + tip.offsetHeight < innerHeight ? below : box.top - tip.offsetHeight - 6;
  Object.assign(tip.style, { left: `${x}px`, top: `${y}px` });
}

/** The one tip of the page: shows the name and the key of the control (`data-tip`, `data-tip-keys`) that is pointed at or focused. */
export function Tip() {
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = tip.current;
    if (!element) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      element.hidePopover();
    };
    const show = (control: HTMLElement) => {
      const keys = document.createElement('kbd');
      keys.textContent = control.dataset['tipKeys'] ?? '';
      element.replaceChildren(control.dataset['tip'] ?? '', ...(keys.textContent === '' ? [] : [keys]));
      if (!control.isConnected) return;
      element.showPopover();
      place(element, control);
    };
    const controlOf = (event: Event): HTMLElement | null =>
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null;
    document.addEventListener(
      'pointerover',
      (event) => {
        hide();
        const control = controlOf(event);
        if (control && event.pointerType === 'mouse') timer = setTimeout(() => show(control), DELAY);
      },
      { signal },
    );
    document.addEventListener(
      'focusin',
      (event) => {
        hide();
        const control = controlOf(event);
        // Where the focus comes back from a popover, nothing may be shown before that has closed.
        if (control?.matches(':focus-visible')) timer = setTimeout(() => show(control), 0);
      },
      { signal },
    );
    for (const type of ['pointerdown', 'keydown', 'focusout', 'wheel'] as const)
      document.addEventListener(type, hide, { signal, passive: true });
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, []);
  return <div ref={tip} popover="manual" className={styles['tip']} aria-hidden="true" />;
}
