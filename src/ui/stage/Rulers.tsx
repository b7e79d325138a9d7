import { useEffect, useRef } from 'react';

import { AXES, type Axis, spanOf } from '../../domain/snap/axis.ts';
import { type EditorState, canvasRect, visible } from '../../editor/editor.ts';
import { RULER } from '../../editor/guides.ts';
import { selectionBox } from '../../editor/pointer.ts';
import { useWorkbench } from '../workbench.ts';

import styles from './Rulers.module.css';

/** Least room for a figure and its mark, CSS pixels. */
const ROOM = 56;
/** Least room between small marks, CSS pixels. */
const SMALL = 6;

/** The distances of marks that people read easily, canvas pixels. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** The first of the easy distances that takes at least so much room on the screen. */
const stepFor = (scale: number, room: number): number => steps.find((step) => step * scale >= room) ?? 5000;

interface Ink {
  readonly line: string;
  readonly text: string;
  readonly wash: string;
  readonly accent: string;
}

/** Draws one ruler: canvas pixels by the view's scale, and how far the selection reaches. */
function drawRuler(element: HTMLCanvasElement, axis: Axis, state: EditorState, ink: Ink): void {
  const context = element.getContext('2d');
  if (!context) return;
  const { view, viewport } = state;
  const length = axis === 'x' ? viewport.w : viewport.h;
  const ratio = devicePixelRatio;
  const [width, height] = axis === 'x' ? [length, RULER] : [RULER, length];
  element.width = Math.round(width * ratio);
  element.height = Math.round(height * ratio);
  // Both rulers are drawn as the upper one; the left one is turned, its figures reading upwards.
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (axis === 'y') context.transform(0, 1, 1, 0, 0, 0);
  const place = (at: number) => view[axis] + at * view.scale;
  const bar = (at: number, from: number, thick: number) =>
    context.fillRect(Math.round(at * ratio) / ratio, from, thick, RULER - from);

  const box = selectionBox(state);
  if (box) {
    const { from, to } = spanOf(box, axis);
    context.fillStyle = ink.wash;
    context.fillRect(from, 0, to - from, RULER);
    context.fillStyle = ink.accent;
    for (const end of [from, to]) bar(end, 0, 1);
  }

  const large = stepFor(view.scale, ROOM);
  const small = stepFor(view.scale, SMALL);
  const first = Math.floor(-view[axis] / view.scale / large) * large;
  context.fillStyle = ink.line;
  for (let at = first; place(at) < length; at += small) bar(place(at), at % large === 0 ? 9 : 15, 1 / ratio);

  const canvas = spanOf(canvasRect(visible(state)), axis);
  context.fillStyle = ink.text;
  context.font = '10px system-ui, sans-serif';
  context.textBaseline = 'middle';
  for (let at = first; place(at) < length; at += large) {
    context.globalAlpha = at < canvas.from || at > canvas.to ? 0.6 : 1;
    if (axis === 'x') {
      context.fillText(String(at), place(at) + 3, 6);
      continue;
    }
    context.save();
    context.setTransform(0, -ratio, ratio, 0, 6 * ratio, (place(at) - 3) * ratio);
    context.textAlign = 'end';
    context.fillText(String(at), 0, 0);
    context.restore();
  }
  context.globalAlpha = 1;
}

/** The rulers along the top and the left of the stage; a guide is pulled out of them by the stage itself. */
export function Rulers() {
  const { editor, preferences } = useWorkbench();
  const across = useRef<HTMLCanvasElement>(null);
  const down = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const rulers = { x: across.current, y: down.current };
    const dark = matchMedia('(prefers-color-scheme: dark)');
    let frame = 0;
    const draw = () => {
      frame = 0;
      if (!rulers.x) return;
      // Resolved by the page, so that the colours are those of the theme.
      const { color, borderColor, outlineColor, textDecorationColor } = getComputedStyle(rulers.x);
      const ink = { text: color, line: borderColor, accent: outlineColor, wash: textDecorationColor };
      for (const axis of AXES) {
        const element = rulers[axis];
        if (element) drawRuler(element, axis, editor.getState(), ink);
      }
    };
    const request = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const stops = [
      preferences.subscribe(request),
      editor.subscribe((state, before) => {
        if (
          state.view !== before.view ||
          state.viewport !== before.viewport ||
          state.hand !== before.hand ||
          state.selection !== before.selection ||
          state.committed !== before.committed ||
          state.draft !== before.draft
        )
          request();
      }),
    ];
    dark.addEventListener('change', request);
    request();
    return () => {
      for (const stop of stops) stop();
      dark.removeEventListener('change', request);
      cancelAnimationFrame(frame);
    };
  }, [editor, preferences]);
  return (
    <div className={styles['rulers']} aria-hidden="true" data-rulers="">
      {AXES.map((axis) => (
        <div key={axis} className={styles[axis]} data-ruler={axis}>
          <canvas ref={axis === 'x' ? across : down} className={styles['marks']} />
        </div>
      ))}
    </div>
  );
}
