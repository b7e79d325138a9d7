import { expect, test } from 'vitest';

import { judge } from '../judge.ts';
import { type Changes, bodyWith, codesSaid, said } from './testing.ts';

const REGIONS = 'Layout.CustomLayout.Regions';
const STREAMS = 'TargetStreams.StreamList';
const tile = (x: number, more = {}) => ({
  StreamIndex: 0,
  LocationX: x,
  Width: 200,
  Height: 200,
  RenderMode: 1,
  ...more,
});
/** Two regions of these shapes alone on the canvas, shown by two streams. */
const two = (a: object, b: object): Changes => ({
  [REGIONS]: [tile(0, a), tile(0, { StreamIndex: 1, ...b })],
});

/** The sound body with changes, and all that is said of it. */
const speaking: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    'beyond the right edge',
    { [`${REGIONS}[1].LocationX`]: 981 },
    [`warning region.beyond-canvas ${REGIONS}[1]`],
  ],
  [
    'beyond the lower edge',
    { [`${REGIONS}[1].LocationY`]: 719 },
    [`warning region.beyond-canvas ${REGIONS}[1]`],
  ],
  [
    'one direction at fault, the other judged',
    { [`${REGIONS}[1].LocationX`]: -1, [`${REGIONS}[1].LocationY`]: 700 },
    [`error field.range ${REGIONS}[1].LocationX`, `warning region.beyond-canvas ${REGIONS}[1]`],
  ],
  [
    'the old geometry',
    { [`${REGIONS}[1]`]: { StreamIndex: 1, LocationX: 0.5, WidthProportion: 0.5, HeightProportion: 1 } },
    [
      `error field.type ${REGIONS}[1].LocationX`,
      `error field.required ${REGIONS}[1].Width`,
      `error field.required ${REGIONS}[1].Height`,
      `error region.ratio-geometry ${REGIONS}[1]`,
      `warning field.unknown ${REGIONS}[1].WidthProportion`,
      `warning field.unknown ${REGIONS}[1].HeightProportion`,
    ],
  ],
  ['a region below another', { [`${REGIONS}[0].ZOrder`]: 2 }, [`warning region.hidden ${REGIONS}[1]`]],
  [
    'a region below two that cover it together',
    {
      ...two({ Width: 300 }, { LocationX: 300, ZOrder: 2 }),
      [`${REGIONS}[0].ZOrder`]: 2,
      [`${REGIONS}[2]`]: tile(200, { StreamIndex: 2, ZOrder: 1 }),
      [`${STREAMS}[2]`]: { Index: 2, UserId: 'carl' },
    },
    [`warning region.hidden ${REGIONS}[2]`],
  ],
  [
    'a region below its equal of the same layer',
    two({}, {}),
    [`warning region.hidden ${REGIONS}[0]`, `warning region.same-layer-overlap ${REGIONS}[1].ZOrder`],
  ],
  [
    'a radius too large to be drawn covers as none does',
    two({}, { ZOrder: 1, CornerRadius: 0.5 }),
    [`warning region.hidden ${REGIONS}[0]`, `warning region.corner-too-large ${REGIONS}[1].CornerRadius`],
  ],
  [
    'the part on the canvas is covered',
    two({ LocationX: 1200 }, { LocationX: 1180, Width: 100, ZOrder: 1 }),
    [`warning region.hidden ${REGIONS}[0]`, `warning region.beyond-canvas ${REGIONS}[0]`],
  ],
  [
    'two of one layer overlap',
    two({}, { LocationX: 199 }),
    [`warning region.same-layer-overlap ${REGIONS}[1].ZOrder`],
  ],
  [
    'a radius beyond half the side',
    { [`${REGIONS}[1].CornerRadius`]: 0.0657 },
    [`warning region.corner-too-large ${REGIONS}[1].CornerRadius`],
  ],
  [
    'a crop beyond the source',
    { [`${REGIONS}[1].SourceCrop`]: { LocationX: 0.5, LocationY: 0.25, HeightProportion: 0.75 } },
    [`warning region.crop-beyond-source ${REGIONS}[1].SourceCrop`],
  ],
  [
    'the old stretching',
    { [`${REGIONS}[1].RenderMode`]: 0 },
    [`info region.render-mode-legacy ${REGIONS}[1].RenderMode`],
  ],
  ['audio only', { [`${REGIONS}[1].MediaType`]: 1 }, [`info region.audio-only-visual ${REGIONS}[1]`]],
  [
    'a fill without an image',
    { [`${REGIONS}[1].AlternateImageFillMode`]: 0 },
    [`info region.alternate-image-fill-unused ${REGIONS}[1].AlternateImageFillMode`],
  ],
];

/** A rule, and the sound body with changes of which it has nothing to say. */
const silent: readonly (readonly [string, string, Changes])[] = [
  [
    'region.beyond-canvas',
    'at the edges',
    { [`${REGIONS}[1].LocationX`]: 980, [`${REGIONS}[1].LocationY`]: 552 },
  ],
  [
    'region.beyond-canvas',
    'a place and a size at fault',
    { [`${REGIONS}[1].LocationX`]: 1280, [`${REGIONS}[1].Height`]: 721 },
  ],
  ['region.beyond-canvas', 'single-stream recording', { RecordMode: 1, [`${REGIONS}[1].LocationX`]: 1200 }],
  ['region.ratio-geometry', 'a crop', { [`${REGIONS}[1].SourceCrop`]: { WidthProportion: 0.5 } }],
  ['region.corner-too-large', 'half the side', { [`${REGIONS}[1].CornerRadius`]: 0.065625 }],
  [
    'region.corner-too-large',
    'a radius, or a size, at fault',
    { [`${REGIONS}[1].CornerRadius`]: 2, [`${REGIONS}[0]`]: tile(0, { Width: -1, CornerRadius: 1 }) },
  ],
  [
    'region.crop-beyond-source',
    'up to the edge',
    { [`${REGIONS}[1].SourceCrop`]: { LocationX: 0.9, WidthProportion: 0.1 } },
  ],
  [
    'region.crop-beyond-source',
    'parts at fault',
    { [`${REGIONS}[1].SourceCrop`]: { LocationX: 1, HeightProportion: 0 }, [`${REGIONS}[0].SourceCrop`]: [] },
  ],
  ['region.render-mode-legacy', 'absent', { [`${REGIONS}[1].RenderMode`]: undefined }],
  ['region.audio-only-visual', 'video only', { [`${REGIONS}[1].MediaType`]: 2 }],
  [
    'region.alternate-image-fill-unused',
    'an image',
    {
      [`${REGIONS}[1].AlternateImageFillMode`]: 1,
      [`${REGIONS}[1].AlternateImage`]: 'https://a.example/b.png',
    },
  ],
  ['region.alternate-image-fill-unused', 'a fill at fault', { [`${REGIONS}[1].AlternateImageFillMode`]: 2 }],
  ['region.hidden', 'a translucent region above', two({}, { ZOrder: 1, Alpha: 0.99 })],
  [
    'region.hidden',
    'the largest round corners above, half the side',
    two({}, { ZOrder: 1, CornerRadius: 0.078125 }),
  ],
  ['region.hidden', 'round corners above', two({}, { ZOrder: 1, CornerRadius: 0.01 })],
  ['region.hidden', 'round corners at fault above', two({}, { ZOrder: 1, CornerRadius: 2 })],
  ['region.hidden', 'a pixel free', two({}, { ZOrder: 1, Width: 199 })],
  ['region.hidden', 'audio only above', two({}, { ZOrder: 1, MediaType: 1 })],
  ['region.hidden', 'audio only below', two({ MediaType: 1 }, { ZOrder: 1 })],
  ['region.hidden', 'media at fault', two({ MediaType: 3 }, { ZOrder: 1 })],
  ['region.hidden', 'a layer at fault', two({ ZOrder: '0' }, { ZOrder: 1 })],
  ['region.hidden', 'a place at fault', two({ LocationX: 1280 }, { ZOrder: 1 })],
  ['region.hidden', 'single-stream recording', { ...two({}, { ZOrder: 1 }), RecordMode: 1 }],
  ['region.same-layer-overlap', 'side by side', two({}, { LocationX: 200 })],
  ['region.same-layer-overlap', 'distinct layers', two({}, { LocationX: 100, ZOrder: 1 })],
  ['region.same-layer-overlap', 'audio only', two({}, { LocationX: 100, MediaType: 1 })],
  [
    'region.same-layer-overlap',
    'overlapping beyond the canvas only',
    two({ LocationX: 1180 }, { LocationX: 1270, LocationY: 200, Height: 520 }),
  ],
];

test.each(speaking)('%s', (_, changes, expected) => {
  expect(said(bodyWith(changes)).toSorted()).toEqual([...expected].toSorted());
});

test.each(silent)('%s is silent about: %s', (code, _, changes) => {
  expect(codesSaid(bodyWith(changes))).not.toContain(code);
});

test.each([
  ['one decimal', 100.26 / 1280, 100.3],
  ['as many decimals as are above half the side', 84.004 / 1280, 84.004],
  ['all of it, where it is above by a hair', 84.000_000_000_001 / 1280, 84.000_000_000_001],
])('the radius is told with %s', (_, CornerRadius, told) => {
  const body = bodyWith({ [`${REGIONS}[1].CornerRadius`]: CornerRadius });
  const found = judge(body, { kind: 'start-record' }).find(({ code }) => code === 'region.corner-too-large');
  expect(found?.params).toMatchObject({ half: 84 });
  expect(found?.params?.['radius']).toBeCloseTo(told, 12);
  expect(found?.params?.['radius']).toBeGreaterThan(84);
});
