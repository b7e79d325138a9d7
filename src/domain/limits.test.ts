import { expect, test } from 'vitest';

import { rowOf } from './catalogue.ts';
import { legal, limitsOf } from './limits.ts';

const REGION = 'Layout.CustomLayout.Regions[]';
const CANVAS = 'Layout.CustomLayout.Canvas';
const body = { Layout: { CustomLayout: { Canvas: { Width: 1280, Height: 721.5 } } } };
const of = (path: string) => limitsOf(rowOf(path), body);

test.each([
  ['a side of the canvas is even, from 2 to 1920', `${CANVAS}.Width`, { min: 2, max: 1920, step: 2 }],
  ['LocationX ends before the canvas does', `${REGION}.LocationX`, { min: 0, max: 1279, step: 1 }],
  ['Width reaches the canvas', `${REGION}.Width`, { min: 1, max: 1280, step: 1 }],
  ['a bound that is no integer counts as its default', `${REGION}.Height`, { min: 1, max: 480, step: 1 }],
  ['Alpha ends above 0', `${REGION}.Alpha`, { min: 0.01, max: 1, step: 0.01 }],
  [
    'a crop begins before the source ends',
    `${REGION}.SourceCrop.LocationX`,
    { min: 0, max: 0.99, step: 0.01 },
  ],
  ['an index has no greatest value', 'TargetStreams.StreamList[].Index', { min: 0, max: Infinity, step: 1 }],
])('%s', (_, path, limits) => {
  expect(of(path)).toMatchObject(limits);
});

test.each([
  [`${CANVAS}.Width`, 1279, 1280],
  [`${CANVAS}.Width`, 1, 2],
  [`${CANVAS}.Width`, 5000, 1920],
  [`${REGION}.LocationX`, 426.67, 427],
  [`${REGION}.LocationX`, 1925, 1279],
  [`${REGION}.LocationX`, -3, 0],
  [`${REGION}.Alpha`, 0, 0.01],
  [`${REGION}.Alpha`, 0.004, 0.004],
  [`${REGION}.Alpha`, 2, 1],
  [`${REGION}.SourceCrop.LocationX`, 1, 0.99],
  [`${REGION}.SourceCrop.LocationX`, 0.995, 0.995],
  [`${REGION}.CornerRadius`, 1 / 3, 0.333333],
])('%s: %d becomes %d', (path, value, to) => {
  expect(legal(value, of(path))).toBe(to);
});
