import type { EditorState } from '../../editor/editor.ts';
import { badgeText } from './badge.ts';

/** From the pointer to the badge, CSS pixels. */
const OFFSET = { x: 18, y: 22 };
/** Room kept for the badge at the right and the bottom of the stage, CSS pixels. */
const ROOM = { w: 190, h: 48 };

/** Height of the badge, and from its sides to the text, CSS pixels. */
const HEIGHT = 22;
const PADDING = 8;

/** A character of the badge as a picture, and how far the next one is from it, CSS pixels. */
interface Glyph {
  readonly image: ImageBitmap;
  readonly advance: number;
}

/** Each drawn once for a resolution: to name a font, to measure and to draw a text costs more than all else there, in each frame. */
const glyphs = new Map<string, Glyph>();

function drawGlyph(character: string): Glyph | undefined {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return undefined;
  const font = '12px system-ui, sans-serif';
  context.font = font;
  const advance = context.measureText(character).width;
  const { canvas } = context;
  canvas.width = Math.ceil((advance + 2) * devicePixelRatio);
  canvas.height = Math.ceil(HEIGHT * devicePixelRatio);
  context.scale(devicePixelRatio, devicePixelRatio);
  context.font = font;
  context.textBaseline = 'middle';
  context.fillStyle = '#ffffff';
  context.fillText(character, 1, HEIGHT / 2 + 0.5);
  return { image: canvas.transferToImageBitmap(), advance };
}

function glyphOf(character: string): Glyph | undefined {
  const name = `${devicePixelRatio} ${character}`;
  const glyph = glyphs.get(name) ?? drawGlyph(character);
  if (glyph) glyphs.set(name, glyph);
  return glyph;
}

/** Draws the figures at the hand, over the other marks. An element that moved with the hand would cost more than the mix. */
export function drawBadge(context: CanvasRenderingContext2D, state: EditorState): void {
  const { hand, viewport } = state;
  const text = badgeText(state);
  if (hand.phase !== 'dragging' || text === '') return;
  const x = Math.round(Math.max(0, Math.min(hand.now.at.x + OFFSET.x, viewport.w - ROOM.w)));
  const y = Math.round(Math.max(0, Math.min(hand.now.at.y + OFFSET.y, viewport.h - ROOM.h)));
  const line = Array.from(text).flatMap((character) => glyphOf(character) ?? []);
  const width = Math.ceil(line.reduce((sum, { advance }) => sum + advance, 0)) + 2 * PADDING;
  context.fillStyle = 'rgb(255 255 255 / 40%)';
  context.beginPath();
  context.roundRect(x, y, width, HEIGHT, 6);
  context.fill();
  context.fillStyle = '#1c1c1e';
  context.beginPath();
  context.roundRect(x + 1, y + 1, width - 2, HEIGHT - 2, 5);
  context.fill();
  // On whole pixels of the screen, at any zoom of the page, the characters are sharp.
  const sharp = (place: number) => Math.round(place * devicePixelRatio) / devicePixelRatio;
  let at = x + PADDING;
  for (const { image, advance } of line) {
    const [w, h] = [image.width / devicePixelRatio, image.height / devicePixelRatio];
    context.drawImage(image, sharp(at - 1), sharp(y), w, h);
    at += advance;
  }
}
