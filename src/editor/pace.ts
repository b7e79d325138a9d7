import type { Point } from './view.ts';

/** When the pointer was seen last, milliseconds by the clock of its events, and how fast it went, CSS pixels a millisecond. */
export interface Pace {
  readonly time: number;
  readonly speed: number;
}

/** Over how long the speed is measured, milliseconds: events come in bursts. */
const MEMORY = 32;
/** Faster than this a hand is on its way, and what it passes must not catch it. */
const FAST = 0.5;

/** The pace after the pointer went from one place to another, seen at `time`; at rest where no time is told. */
export function paceAfter(last: Pace, from: Point, to: Point, time: number | undefined): Pace {
  if (time === undefined) return { time: last.time, speed: 0 };
  const passed = Math.max(0, time - last.time);
  const kept = last.speed * Math.max(0, 1 - passed / MEMORY);
  return { time, speed: kept + Math.hypot(to.x - from.x, to.y - from.y) / Math.max(MEMORY, passed) };
}

/** Whether the pointer is on its way, and nothing attracts it. */
export const isFast = ({ speed }: Pace): boolean => speed > FAST;
