import { expect, test } from 'vitest';

import { rowOf } from '../../domain/catalogue.ts';
import { factorOf, inUnit, stepped, unitAfter } from './units.ts';

const RADIUS = rowOf('Layout.CustomLayout.Regions[].CornerRadius');
const WIDTH = rowOf('Layout.CustomLayout.Regions[].Width');

test('a share is so many of the unit; other fields have one unit only', () => {
  expect(factorOf(RADIUS, 'ratio', 640)).toBe(1);
  expect(factorOf(RADIUS, 'px', 640)).toBe(640);
  expect(factorOf(RADIUS, 'percent', 640)).toBe(100);
  expect(factorOf(RADIUS, 'px', undefined)).toBe(1);
  expect(factorOf(WIDTH, 'px', 640)).toBe(1);
});

test('six decimals of a share are shown as the pixels they were made of', () => {
  expect(inUnit(0.026563, 640)).toBe(17);
  expect(inUnit(0.0333, 100)).toBe(3.33);
  expect(inUnit(0.026563, 1)).toBe(0.026563);
});

test('a step is a pixel, or a percent, and leads to whole ones', () => {
  expect(stepped(0.026563, 0.01, 640) * 640).toBeCloseTo(18, 9);
  expect(stepped(0.5, -0.1, 100)).toBeCloseTo(0.4, 9);
  expect(stepped(0.5, 0.01, 1)).toBeCloseTo(0.51, 9);
});

test('the units go round', () => {
  expect(unitAfter(unitAfter(unitAfter('ratio')))).toBe('ratio');
});
