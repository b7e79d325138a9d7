import type { EditorState } from '../../editor/editor.ts';
import type { Frame } from '../../editor/hand.ts';
import { ratioName } from '../../mixer/test-card.ts';

const signed = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);

/** What the badge says of a moment of a gesture: the place and how far it has gone, the size and its ratio, or where the guide is. */
function read(frame: Frame): string {
  if (frame.radius !== undefined) return `r ${frame.radius} px`;
  if (frame.guide) return `${frame.guide.axis} ${frame.guide.at}`;
  if (!frame.readout) return '';
  const { box, dx, dy } = frame.readout;
  return frame.kind === 'resize'
    ? `${box.w} × ${box.h}  ${ratioName(box.w, box.h)}`
    : `${box.x}, ${box.y}  ${signed(dx)}, ${signed(dy)}`;
}

/** The figures at the hand while it drags; empty where there are none. */
export const badgeText = ({ hand }: Pick<EditorState, 'hand'>): string =>
  hand.phase === 'dragging' ? read(hand.frame) : '';
