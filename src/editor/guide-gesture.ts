import { attractionOf } from './attraction.ts';
import { RULER, guideLabel, putGuide } from './guides.ts';
import type { Frame, Now, Start } from './hand.ts';
import { toCanvas } from './view.ts';

/** Moves a guide along, or pulls a new one out of a ruler; back on the ruler, or beyond the canvas, letting go takes it away. */
export function dragGuide(start: Start, now: Now): Frame {
  if (start.grip.kind !== 'guide') return { kind: 'guide' };
  const { axis, from } = start.grip;
  const { canvas } = start.layout;
  const raw = toCanvas(now.view, now.at)[axis];
  const at = Math.round(attractionOf(start, now).guide(start, now, axis, raw));
  const onRuler = start.aids.rulers && now.at[axis] < RULER;
  const beyond = at < 0 || at > (axis === 'x' ? canvas.width : canvas.height);
  const to = onRuler || beyond ? undefined : at + 0;
  return {
    kind: 'guide',
    label: guideLabel(axis, from, to),
    document: putGuide(start.document, axis, from, to),
    ...(to === undefined ? {} : { guide: { axis, at: to } }),
  };
}
