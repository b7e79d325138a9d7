import { describe, expect, it } from 'vitest';

import {
  type CardSurface,
  type TestCard,
  cardGround,
  paintTestCard,
  ratioName,
  streamHue,
  streamHues,
} from './test-card.ts';

type Triple = readonly [number, number, number];

const linear = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
const times = (matrix: readonly Triple[], [r, g, b]: Triple) =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Triple;
const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** CIE L*a*b* of a linear colour. */
function lab(colour: Triple): Triple {
  const bent = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [r, g, b] = colour;
  const x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = bent(luminance(colour));
  const z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How eyes see that lack nothing, red, green or blue cones (Machado, Oliveira and Fernandes, 2009). */
const eyes: readonly [string, readonly Triple[]][] = [
  [
    'common',
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    'protan',
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    'deutan',
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    'tritan',
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
];

describe("the streams' colours", () => {
  it('are at least eight, written #RRGGBB', () => {
    expect(new Set(streamHues).size).toBeGreaterThanOrEqual(8);
    expect(streamHues.every((hue) => /^#[0-9A-F]{6}$/.test(hue))).toBe(true);
  });
  it('begin again after the last', () => {
    expect(streamHue(0)).toBe(streamHues[0]);
    expect(streamHue(streamHues.length + 2)).toBe(streamHues[2]);
  });
  it.each(eyes)('are told apart by %s eyes', (_, matrix) => {
    const seen = streamHues.map((hue) => lab(times(matrix, linear(hue))));
    const distances = seen.flatMap((a, i) =>
      seen.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
    );
    expect(Math.min(...distances)).toBeGreaterThan(15);
  });
  it.each([...streamHues, '#FFFFFF', '#000000'])('make a ground for white text: %s', (hue) => {
    for (const ground of cardGround(hue))
      expect(1.05 / (luminance(linear(ground)) + 0.05)).toBeGreaterThanOrEqual(5);
  });
});

describe('ratioName', () => {
  it.each([
    [1280, 720, '16:9'],
    [854, 480, '16:9'],
    [720, 1280, '9:16'],
    [640, 480, '4:3'],
    [480, 480, '1:1'],
    [1000, 540, '1.85:1'],
    [540, 1000, '1:1.85'],
    [2390, 1000, '2.39:1'],
    [900, 300, '3:1'],
    [400, 398, '1.01:1'],
  ])('%s x %s is %s', (width, height, expected) => expect(ratioName(width, height)).toBe(expected));
});

/** The calls that a card makes, as text. */
function drawn(card: TestCard): { calls: string[]; texts: string[] } {
  const calls: string[] = [];
  const texts: string[] = [];
  const surface = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (target, key: string) => {
        if (key === 'measureText') return (text: string) => ({ width: text.length * 20 });
        if (key === 'createLinearGradient') return () => ({ addColorStop: () => undefined });
        return (
          target[key] ??
          ((...args: unknown[]) => {
            calls.push(`${key} ${args.join(',')}`);
            if (key === 'fillText') texts.push(String(args[0]));
          })
        );
      },
    },
  );
  paintTestCard(surface as unknown as CardSurface, card);
  return { calls, texts };
}

describe('a test card', () => {
  const camera: TestCard = {
    width: 1280,
    height: 720,
    name: 'Zhang Wei',
    label: 'Camera · 1280 × 720',
    hue: streamHue(0),
    kind: 'camera',
  };
  it('covers its whole frame first', () =>
    expect(drawn(camera).calls.slice(0, 2)).toEqual(['save ', 'fillRect 0,0,1280,720']));
  it('says name, label and ratio', () =>
    expect(drawn(camera).texts).toEqual(['Zhang Wei', 'Camera · 1280 × 720', '16:9']));
  it('has a clock where it runs', () => {
    expect(drawn({ ...camera, seconds: 90.5 }).texts).toContain('1:30.5');
    expect(drawn({ ...camera, seconds: 0 }).texts).toContain('0:00.0');
  });
  it('has a tick at every tenth of each edge', () => {
    const { calls } = drawn(camera);
    for (const at of [127, 255, 639, 1151])
      expect(calls.some((call) => call.startsWith(`fillRect ${at},0,2,`))).toBe(true);
  });
  it('draws cameras and screens differently', () =>
    expect(drawn(camera).calls).not.toEqual(drawn({ ...camera, kind: 'screen' }).calls));
  it('leaves the surface as it was', () => {
    const count = (name: string) => drawn(camera).calls.filter((call) => call.startsWith(`${name} `)).length;
    expect(count('save')).toBe(count('restore'));
  });
});
