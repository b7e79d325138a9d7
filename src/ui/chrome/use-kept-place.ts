import { type RefObject, useEffect } from 'react';

/**
 * Keeps the keyboard's place in a panel of list items: where the control that has the focus is taken away, its like in
 * the item that stands there now gets it, else in the last item, else the panel, which must be focusable.
 */
export function useKeptPlace(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (!element) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const items = () => [...element.querySelectorAll('li')];
    let held: { readonly control: HTMLElement; readonly at: number } | undefined;
    element.addEventListener(
      'focusin',
      ({ target }) => {
        if (target instanceof HTMLElement)
          held = { control: target, at: items().findIndex((item) => item.contains(target)) };
      },
      { signal },
    );
    element.addEventListener(
      'focusout',
      ({ target }) =>
        // A browser may say so of a control that is on its way out, too.
        queueMicrotask(() => {
          if (held?.control === target && held.control.isConnected) held = undefined;
        }),
      { signal },
    );
    const observer = new MutationObserver(() => {
      if (!held || held.control.isConnected) return;
      const { control, at } = held;
      const item =
        at < 0
          ? undefined
          : items()
              .slice(0, at + 1)
              .at(-1);
      const { localName, dataset } = control;
      const like = item?.querySelector<HTMLElement>(
        dataset['testid'] === undefined ? localName : `[data-testid="${dataset['testid']}"]`,
      );
      (like ?? item?.querySelector('button') ?? element).focus();
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      controller.abort();
      observer.disconnect();
    };
  }, [panel]);
}
