import type { Expected } from './oracle.ts';

/** How far a picture (RGBA, row by row) is from what it should be. */
export interface Verdict {
  /** Peak signal-to-noise ratio over all pixels but those on the border of a padding, in dB; infinite where nothing differs. */
  readonly psnr: number;
  /** The largest difference of a colour (0..255) away from edges, and what stands there. */
  readonly worst: {
    readonly off: number;
    readonly x: number;
    readonly y: number;
    readonly got: string;
    readonly want: string;
  };
  /** Pixels that are not opaque. */
  readonly translucent: number;
}

/** Compares a picture with what it should be. */
export function judge(actual: Uint8Array | Uint8ClampedArray, expected: Expected): Verdict {
  const { width, rgb, edge } = expected;
  if (actual.length !== edge.length * 4) throw new RangeError('the picture has another size');
  let sum = 0;
  let translucent = 0;
  let worst = { off: 0, at: 0 };
  for (let at = 0; at < edge.length; at += 1) {
    if (actual[at * 4 + 3] !== 255) translucent += 1;
    for (let c = 0; c < 3; c += 1) {
      const off = Math.abs((actual[at * 4 + c] ?? 0) - (rgb[at * 3 + c] ?? 0));
      if (edge[at] !== 2) sum += off * off;
      if (edge[at] === 0 && off > worst.off) worst = { off, at };
    }
  }
  const { off, at } = worst;
  const got = [...actual.subarray(at * 4, at * 4 + 3)].join(',');
  const want = Array.from(rgb.subarray(at * 3, at * 3 + 3), (value) => value.toFixed(1)).join(',');
  const psnr = 10 * Math.log10((255 * 255) / (sum / (edge.length * 3)));
  return { psnr, worst: { off, x: at % width, y: Math.floor(at / width), got, want }, translucent };
}
