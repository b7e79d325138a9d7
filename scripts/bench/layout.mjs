// What is measured: 17 streams on a canvas, five in a row, the regions a little larger than their place so that they overlap.

/** @typedef {{ x: number, y: number, w: number, h: number }} Rect */

const COUNT = 17;
const COLUMNS = 5;

/**
 * The places of the regions, bottom to top, canvas px.
 * @param {number} width @param {number} height @returns {Rect[]}
 */
export const places = (width, height) =>
  Array.from({ length: COUNT }, (_, at) => {
    const [w, h] = [Math.floor(width / COLUMNS), Math.floor(height / 4)];
    const [x, y] = [(at % COLUMNS) * w, Math.floor(at / COLUMNS) * h];
    return { x, y, w: Math.min(w + 16, width - x), h: Math.min(h + 16, height - y) };
  });

/**
 * The request with these places.
 * @param {number} width @param {number} height
 */
export const layout = (width, height) => ({
  TargetStreams: {
    StreamList: Array.from({ length: COUNT }, (_, Index) => ({
      Index,
      UserId: `user_${Index}`,
      StreamType: 0,
    })),
  },
  Layout: {
    LayoutMode: 2,
    CustomLayout: {
      Canvas: { Width: width, Height: height, Background: '#20242C' },
      Regions: places(width, height).map(({ x, y, w, h }, StreamIndex) => ({
        StreamIndex,
        LocationX: x,
        LocationY: y,
        Width: w,
        Height: h,
        ZOrder: StreamIndex,
        Alpha: 1,
        RenderMode: 1,
      })),
    },
  },
});

/** The region that is dragged: it has others below and above it. */
export const DRAGGED = 7;
