import { expect, test } from 'vitest';

import { type Changes, bodyWith, codesSaid, said } from './testing.ts';

const REGIONS = 'Layout.CustomLayout.Regions';
const automatic: Changes = { 'Layout.LayoutMode': 0, 'Layout.CustomLayout': undefined };
const single: Changes = { RecordMode: 1, Layout: undefined };

/** The sound body with changes, and all that is said of it. */
const speaking: readonly (readonly [string, Changes, readonly string[]])[] = [
  ['a layout in single-stream recording', { RecordMode: 1 }, ['error layout.single-stream Layout']],
  [
    'no custom layout',
    { 'Layout.CustomLayout': undefined },
    ['error layout.custom-missing Layout.CustomLayout'],
  ],
  [
    'an empty custom layout',
    { 'Layout.CustomLayout': {} },
    ['error layout.custom-missing Layout.CustomLayout'],
  ],
  ['no regions', { [REGIONS]: undefined }, ['error layout.custom-missing Layout.CustomLayout']],
  ['an empty list of regions', { [REGIONS]: [] }, ['error layout.custom-missing Layout.CustomLayout']],
  [
    'a custom layout in an automatic mode',
    { 'Layout.LayoutMode': undefined },
    ['warning layout.custom-ignored Layout.CustomLayout'],
  ],
  [
    'no main stream',
    { ...automatic, 'Layout.LayoutMode': 1 },
    ['error layout.main-missing Layout.MainVideoStream'],
  ],
  [
    'a main stream in another mode',
    { 'Layout.MainVideoStream': { UserId: 'anna' } },
    ['warning layout.main-ignored Layout.MainVideoStream'],
  ],
  [
    'a main stream that is no target',
    { ...automatic, 'Layout.LayoutMode': 1, 'Layout.MainVideoStream': { UserId: 'ben' } },
    ['warning layout.main-not-target Layout.MainVideoStream'],
  ],
];

/** A rule, and the sound body with changes of which it has nothing to say. */
const silent: readonly (readonly [string, string, Changes])[] = [
  ['layout.single-stream', 'no layout', single],
  ['layout.single-stream', 'a layout at fault', { RecordMode: 1, Layout: null }],
  ['layout.single-stream', 'any RecordMode but 1', { RecordMode: '1' }],
  ['layout.custom-missing', 'single-stream recording', { RecordMode: 1, 'Layout.CustomLayout': undefined }],
  ['layout.custom-missing', 'an automatic mode', automatic],
  ['layout.custom-missing', 'a layout at fault', { 'Layout.CustomLayout': [] }],
  ['layout.custom-missing', 'regions at fault', { [REGIONS]: {} }],
  ['layout.custom-ignored', 'a mode at fault', { 'Layout.LayoutMode': '2' }],
  ['layout.custom-ignored', 'single-stream recording', { RecordMode: 1, 'Layout.LayoutMode': 0 }],
  ['layout.custom-ignored', 'a layout at fault', { 'Layout.LayoutMode': 0, 'Layout.CustomLayout': null }],
  [
    'layout.main-missing',
    'a main stream',
    { ...automatic, 'Layout.LayoutMode': 1, 'Layout.MainVideoStream': { UserId: 'anna' } },
  ],
  [
    'layout.main-missing',
    'a main stream at fault',
    { ...automatic, 'Layout.LayoutMode': 1, 'Layout.MainVideoStream': [] },
  ],
  ['layout.main-missing', 'a mode at fault', { ...automatic, 'Layout.LayoutMode': 1.5 }],
  [
    'layout.main-ignored',
    'the vertical layout',
    { ...automatic, 'Layout.LayoutMode': 1, 'Layout.MainVideoStream': { UserId: 'anna' } },
  ],
  ['layout.main-ignored', 'a layout at fault', { Layout: [] }],
  [
    'layout.main-not-target',
    'a target',
    { ...automatic, 'Layout.LayoutMode': 1, 'Layout.MainVideoStream': { UserId: 'ben', StreamType: 1 } },
  ],
  [
    'layout.main-not-target',
    'no list of targets',
    { 'Layout.MainVideoStream': { UserId: 'x' }, TargetStreams: undefined },
  ],
  ['layout.main-not-target', 'a main stream without a name', { 'Layout.MainVideoStream': {} }],
  [
    'layout.main-not-target',
    'single-stream recording',
    { RecordMode: 1, 'Layout.MainVideoStream': { UserId: 'x' } },
  ],
];

test.each(speaking)('%s', (_, changes, expected) => {
  expect(said(bodyWith(changes)).toSorted()).toEqual([...expected].toSorted());
});

test.each(silent)('%s is silent about: %s', (code, _, changes) => {
  expect(codesSaid(bodyWith(changes))).not.toContain(code);
});
