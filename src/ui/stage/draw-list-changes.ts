import type { Rect } from '../../domain/rect.ts';
import type { DrawList, PictureDraw, Step } from '../../mixer/draw-list.ts';

/** What arithmetic may blur of a place that has been moved, canvas px. */
const BLUR = 1e-6;

const sameRect = (a: Rect, b: Rect): boolean =>
  Math.abs(a.x - b.x) < BLUR &&
  Math.abs(a.y - b.y) < BLUR &&
  Math.abs(a.w - b.w) < BLUR &&
  Math.abs(a.h - b.h) < BLUR;

const samePicture = (a: PictureDraw | undefined, b: PictureDraw | undefined): boolean =>
  a === b || (!!a && !!b && a.key === b.key && sameRect(a.source, b.source) && sameRect(a.target, b.target));

/** Whether two steps put the same pixels at the same place, while their pictures stay as they are. */
export const sameStep = (a: Step, b: Step): boolean =>
  a === b ||
  (a.id === b.id &&
    sameRect(a.rect, b.rect) &&
    a.alpha === b.alpha &&
    a.radius === b.radius &&
    a.fill === b.fill &&
    samePicture(a.picture, b.picture));

/** Whether both lie on the same Canvas. */
export const sameGround = (a: DrawList, b: DrawList): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  a.background === b.background &&
  a.backgroundImage === b.backgroundImage;

/** Whether the step shows one of these pictures, by key. */
export const shows = ({ picture }: Step, keys: ReadonlySet<string>): boolean =>
  picture !== undefined && keys.has(picture.key);

/** The parts of the canvas that look different in `next`, with the pictures in `stale` new; undefined where everything may. */
export function changedParts(
  last: DrawList,
  next: DrawList,
  stale: ReadonlySet<string>,
): readonly Rect[] | undefined {
  if (!sameGround(last, next)) return undefined;
  if (next.backgroundImage !== undefined && stale.has(next.backgroundImage)) return undefined;
  const before = new Map(last.steps.map((step, at) => [step.id, { step, at }]));
  const parts: Rect[] = [];
  for (const [at, step] of next.steps.entries()) {
    const known = before.get(step.id);
    before.delete(step.id);
    if (known && known.at === at && !shows(step, stale) && sameStep(known.step, step)) continue;
    parts.push(step.rect);
    if (known) parts.push(known.step.rect);
  }
  return [...parts, ...[...before.values()].map(({ step }) => step.rect)];
}

/** Whether the step reaches beyond the canvas, where the service cuts it off. */
export const reachesBeyond = (list: DrawList) => (step: Step) =>
  step.rect.x + step.rect.w > list.width || step.rect.y + step.rect.h > list.height;
