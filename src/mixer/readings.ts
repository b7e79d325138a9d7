import type { Canvas } from '../domain/layout.ts';
import type { Size } from '../domain/rect.ts';

/** What a region shows: its stream's frame, the image of that URL, a black rectangle, or nothing at all. */
export type Content = 'frame' | 'black' | 'nothing' | { readonly image: string };

/*
 * Where the service's rules leave a choice open, this is how we read them. Each reading stands here once, but for the
 * order of equal ZOrders, which is `drawOrder` of the layout. "Nothing" is drawn by drawing nothing: what lies below
 * stays visible (mixing rule 3, our reading).
 */

/** A region with MediaType 1 (audio only) shows nothing, whatever the state of its stream (mixing rule 3, our reading). */
export const audioOnlyContent: Content = 'nothing';

/** A screen stream that is not published shows nothing: the frame interpolation has no effect on it (mixing rule 3, our reading). */
export const absentScreenContent: Content = 'nothing';

/** The colour of "black", which fills the region with its alpha and its corners (mixing rule 3, our reading). */
export const black = '#000000';

/** The even number of px nearest to a crop's size: rounded, then lowered to even, at least 2 (mixing rule 4, our reading). */
export function even(px: number): number {
  const whole = Math.round(px);
  return Math.max(2, whole - (whole % 2));
}

/** The colour beside a fitted picture: the canvas's background, opaque also over a background image (mixing rule 5, our reading). */
export const paddingColour = (canvas: Canvas): string => canvas.background;

/** The frame that an alternate image is stretched to where the stream's own was never known (mixing rule 6, our reading). */
export const unknownFrame: Size = { w: 16, h: 9 };
