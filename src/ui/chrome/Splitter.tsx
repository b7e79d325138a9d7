import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

import { clamp } from '../../domain/rect.ts';
import { type Panel, panelLimits } from '../preferences.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';

import styles from './Splitter.module.css';

/** What an arrow key moves the splitter by, CSS pixels. */
const STEP = 16;

interface Props {
  readonly panel: Panel;
  /** Whether the panel lies after the splitter (to its right or below it), or before. */
  readonly side: 'before' | 'after';
}

/** The line between a panel and its neighbour: drag it, or move it by the arrow keys; a double press or Enter folds the panel away and back. */
export function Splitter({ panel, side }: Props) {
  const t = useText();
  const { preferences } = useWorkbench();
  const size = usePreferences((state) => state.panels[panel]);
  const { min, max, usual, axis } = panelLimits[panel];
  const open = useRef(usual);
  const resize = (to: number) => {
    // Below half its least size a panel folds away.
    const next = to < min / 2 ? 0 : clamp(Math.round(to), min, max);
    if (next > 0) open.current = next;
    preferences.setState((state) => ({ panels: { ...state.panels, [panel]: next } }));
  };
  const fold = () => resize(size === 0 ? open.current : 0);
  const outward = side === 'before' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const line: HTMLElement = event.currentTarget;
    const start = axis === 'x' ? event.clientX : event.clientY;
    line.setPointerCapture(event.pointerId);
    const controller = new AbortController();
    const { signal } = controller;
    line.addEventListener(
      'pointermove',
      (move) => resize(size + ((axis === 'x' ? move.clientX : move.clientY) - start) * outward),
      { signal },
    );
    line.addEventListener('lostpointercapture', () => controller.abort(), { signal });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> =
      axis === 'x' ? { ArrowLeft: -STEP, ArrowRight: STEP } : { ArrowUp: -STEP, ArrowDown: STEP };
    const by = steps[event.key];
    if (by !== undefined)
      resize(Math.max(size, by * outward > 0 && size === 0 ? min - STEP : size) + by * outward);
    else if (event.key === 'Home') resize(min);
    else if (event.key === 'End') resize(max);
    else if (event.key === 'Enter') fold();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={styles['splitter']}
      role="separator"
      tabIndex={0}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-label={t(words.resizePanel)}
      aria-valuenow={size}
      aria-valuemin={0}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onDoubleClick={fold}
      onKeyDown={onKeyDown}
    />
  );
}
