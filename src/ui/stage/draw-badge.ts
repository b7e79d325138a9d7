import type { EditorState } from '../../editor/editor.ts';
import { badgeText } from './badge.ts';

/** From the pointer to the badge, CSS pixels. */
const OFFSET = { x: 18, y: 22 };
/** Room kept for the badge at the right and the bottom of the stage, CSS pixels. */
const ROOM = { w: 190, h: 48 };

/** How wide texts with their digits in these places are, CSS pixels: to measure one costs as much as to draw it. */
const widths = new Map<string, number>();

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const digits = text.replaceAll(/\d/g, '0');
  const width = widths.get(digits) ?? Math.ceil(context.measureText(digits).width);
  widths.set(digits, width);
  return width;
}

/** Draws the figures at the hand, over the other marks. An element that moved with the hand would cost more than the mix. */
export function drawBadge(context: CanvasRenderingContext2D, state: EditorState): void {
  const { hand, viewport } = state;
  const text = badgeText(state);
  if (hand.phase !== 'dragging' || text === '') return;
  const x = Math.round(Math.max(0, Math.min(hand.now.at.x + OFFSET.x, viewport.w - ROOM.w)));
  const y = Math.round(Math.max(0, Math.min(hand.now.at.y + OFFSET.y, viewport.h - ROOM.h)));
  context.font = '12px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const width = widthOf(context, text) + 16;
  context.fillStyle = 'rgb(255 255 255 / 40%)';
  context.beginPath();
  context.roundRect(x, y, width, 22, 6);
  context.fill();
  context.fillStyle = '#1c1c1e';
  context.beginPath();
  context.roundRect(x + 1, y + 1, width - 2, 20, 5);
  context.fill();
  context.fillStyle = '#ffffff';
  context.fillText(text, x + width / 2, y + 11.5);
  context.textAlign = 'start';
}
