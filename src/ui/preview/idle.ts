import { type RefObject, useEffect, useState } from 'react';

/** After how long without a hand the controls go, milliseconds. */
const REST = 2000;

/** Whether neither pointer nor keyboard moved for a while; never while `watching` is off, or the pointer rests on `controls`. */
export function useIdle(watching: boolean, controls: RefObject<HTMLElement | null>): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!watching) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      if (controls.current?.matches(':hover')) wake();
      else setIdle(true);
    };
    const wake = () => {
      clearTimeout(timer);
      timer = setTimeout(rest, REST);
      setIdle(false);
    };
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin'] as const)
      window.addEventListener(type, wake, { signal, passive: true });
    wake();
    return () => {
      clearTimeout(timer);
      controller.abort();
      setIdle(false);
    };
  }, [watching, controls]);
  return idle;
}
