import { visible } from '../../editor/editor.ts';
import { mixOf } from '../stage/mix-of.ts';
import type { Workbench } from '../workbench.ts';
import { createElementsSurface } from './elements-surface.ts';

/** The picture of the preview, true to the document, the states and the pictures without React. */
export interface PreviewPicture {
  /** Shows the mix at `scale` host px per canvas px from now on. */
  readonly setScale: (scale: number) => void;
  readonly stop: () => void;
}

/** Shows the mix in `host`; `onMoving` is told whether anything in it moves, whenever that changes. */
export function attachPicture(
  host: HTMLElement,
  { editor, pictures }: Workbench,
  onMoving: (moving: boolean) => void,
): PreviewPicture {
  const surface = createElementsSurface(host, pictures);
  let stale = new Set<string>();
  let scale = 0;
  let frame = 0;
  let wasMoving: boolean | undefined;
  const draw = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (scale === 0) return;
    const state = editor.getState();
    const list = mixOf(visible(state), state, pictures);
    surface.draw(list, scale, stale);
    stale = new Set();
    const isMoving = list.steps.some(({ picture }) => picture && pictures.moving(picture.key));
    if (isMoving !== wasMoving) onMoving(isMoving);
    wasMoving = isMoving;
  };
  const request = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const stops = [
    editor.subscribe((state, before) => {
      if (visible(state) !== visible(before) || state.states !== before.states) request();
    }),
    pictures.subscribeFrames((keys) => {
      // A video that plays in the page shows its new frames by itself.
      const news = keys.filter((key) => !surface.plays(key));
      for (const key of news) stale.add(key);
      if (news.length > 0) request();
    }),
  ];
  return {
    setScale: (next) => {
      scale = next;
      draw();
    },
    stop: () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
      surface.clear();
    },
  };
}
