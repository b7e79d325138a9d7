import { useEffect, useRef } from 'react';

import type { Frame } from '../../editor/hand.ts';
import { ratioName } from '../../mixer/test-card.ts';
import { useWorkbench } from '../workbench.ts';

import styles from './Stage.module.css';

/** From the pointer to the badge, CSS pixels. */
const OFFSET = { x: 18, y: 22 };
/** Room kept for the badge at the right and the bottom of the stage, CSS pixels. */
const ROOM = { w: 190, h: 48 };

const signed = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);

/** What the badge says of a moment of a gesture: the place and how far it has gone, the size and its ratio, or where the guide is. */
function read(frame: Frame): string {
  if (frame.guide) return `${frame.guide.axis} ${frame.guide.at}`;
  if (!frame.readout) return '';
  const { box, dx, dy } = frame.readout;
  return frame.kind === 'resize'
    ? `${box.w} × ${box.h}  ${ratioName(box.w, box.h)}`
    : `${box.x}, ${box.y}  ${signed(dx)}, ${signed(dy)}`;
}

/** The figures at the hand while it drags; they follow the store without React. */
export function Badge() {
  const { editor } = useWorkbench();
  const badge = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      editor.subscribe(({ hand, viewport }, before) => {
        const element = badge.current;
        if (!element || hand === before.hand) return;
        const text = hand.phase === 'dragging' ? read(hand.frame) : '';
        element.hidden = text === '';
        if (hand.phase !== 'dragging' || text === '') return;
        const x = Math.max(0, Math.min(hand.now.at.x + OFFSET.x, viewport.w - ROOM.w));
        const y = Math.max(0, Math.min(hand.now.at.y + OFFSET.y, viewport.h - ROOM.h));
        element.textContent = text;
        element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      }),
    [editor],
  );
  return <div ref={badge} className={styles['badge']} data-badge="" hidden aria-hidden="true" />;
}
