/** Decimal places of a ratio that we write. */
const PLACES = 1e6;

/** The largest CornerRadius that is still drawn: half the shorter side as a share of the canvas's width, cut to six decimals. */
export function largestRadius(w: number, h: number, canvasWidth: number): number {
  const cut = Math.floor((Math.min(w, h) / 2 / canvasWidth) * PLACES * (1 + Number.EPSILON)) / PLACES;
  return cut * canvasWidth > Math.min(w, h) / 2 ? (Math.round(cut * PLACES) - 1) / PLACES : cut;
}
