import { type RefObject, useEffect, useEffectEvent } from 'react';

/** How far a wheel without notches turns for one step, CSS pixels. */
const NOTCH = 50;
/** Of a wheel that counts lines, CSS pixels a line. */
const LINE = 17;

/** Lets the wheel step the field that has the focus, upwards to more; over any other field it scrolls. */
export function useWheel(
  ref: RefObject<HTMLInputElement | null>,
  step: (by: 1 | -1, event: WheelEvent) => void,
): void {
  const turned = useEffectEvent(step);
  useEffect(() => {
    const input = ref.current;
    let left = 0;
    const onWheel = (event: WheelEvent) => {
      if (document.activeElement !== input || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      // With Shift, some browsers turn the wheel sideways.
      const turn = event.deltaY === 0 ? event.deltaX : event.deltaY;
      left += turn * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      if (Math.abs(left) < NOTCH) return;
      // A notch is one step, however far the system lets it turn.
      turned(left < 0 ? 1 : -1, event);
      left = 0;
    };
    input?.addEventListener('wheel', onWheel, { passive: false });
    return () => input?.removeEventListener('wheel', onWheel);
  }, [ref]);
}
