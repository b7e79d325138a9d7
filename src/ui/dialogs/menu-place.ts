import type { RefObject } from 'react';

/**
 * Menus are put into the page's main part, so that a screen reader finds them inside a landmark; in the preview, which
 * takes that part out of reach, into the bar.
 */
export const landmark = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('main:not([inert])') ?? document.querySelector<HTMLElement>('header');

export const theStage = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('main:not([inert]) [data-testid="stage"]');

/** Where the focus goes from a menu: by keyboard back to its button, by a pointer to the stage, for the keys that follow. */
export const afterMenu =
  (button: RefObject<HTMLElement | null>) =>
  (closed: string): HTMLElement | null =>
    (closed === 'keyboard' ? null : theStage()) ?? button.current;
