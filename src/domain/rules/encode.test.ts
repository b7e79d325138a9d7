import { expect, test } from 'vitest';

import { type Changes, bodyWith, codesSaid, said } from './testing.ts';

const automatic: Changes = { 'Layout.LayoutMode': 0, 'Layout.CustomLayout': undefined };

/** The sound body with changes, and all that is said of it. */
const speaking: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    "the encoder's size beside a custom layout",
    { 'Encode.VideoWidth': 640, 'Encode.VideoHeight': 480 },
    ['warning encode.size-ignored Encode.VideoWidth', 'warning encode.size-ignored Encode.VideoHeight'],
  ],
  [
    'a codec and an interval',
    { 'Encode.VideoCodec': 1, 'Encode.VideoGop': 2 },
    ['info encode.maybe-ignored Encode.VideoCodec', 'info encode.maybe-ignored Encode.VideoGop'],
  ],
  [
    'HE-AAC v2 in mono',
    { 'Encode.AudioProfile': 2, 'Encode.AudioChannels': 1 },
    ['error encode.mono-he-aac-v2 Encode.AudioChannels'],
  ],
  [
    'a bitrate above the cap of HE-AAC v1',
    { 'Encode.AudioProfile': 1, 'Encode.AudioBitrate': 129 },
    ['warning encode.audio-bitrate-capped Encode.AudioBitrate'],
  ],
  [
    'a bitrate above the cap of HE-AAC v2',
    { 'Encode.AudioProfile': 2, 'Encode.AudioBitrate': 65 },
    ['warning encode.audio-bitrate-capped Encode.AudioBitrate'],
  ],
];

/** A rule, and the sound body with changes of which it has nothing to say. */
const silent: readonly (readonly [string, string, Changes])[] = [
  ['encode.size-ignored', 'an automatic mode', { ...automatic, 'Encode.VideoWidth': 640 }],
  ['encode.size-ignored', 'single-stream recording', { RecordMode: 1, 'Encode.VideoWidth': 640 }],
  ['encode.size-ignored', 'a size at fault', { 'Encode.VideoWidth': 641 }],
  ['encode.maybe-ignored', 'defaults', { 'Encode.VideoCodec': 0, 'Encode.VideoGop': 4 }],
  ['encode.maybe-ignored', 'at fault', { 'Encode.VideoCodec': 2, 'Encode.VideoGop': 6 }],
  ['encode.mono-he-aac-v2', 'stereo by default', { 'Encode.AudioProfile': 2 }],
  ['encode.mono-he-aac-v2', 'another profile', { 'Encode.AudioProfile': 1, 'Encode.AudioChannels': 1 }],
  ['encode.mono-he-aac-v2', 'channels at fault', { 'Encode.AudioProfile': 2, 'Encode.AudioChannels': '1' }],
  ['encode.audio-bitrate-capped', 'at the cap', { 'Encode.AudioProfile': 1, 'Encode.AudioBitrate': 128 }],
  ['encode.audio-bitrate-capped', 'no cap', { 'Encode.AudioBitrate': 192 }],
  ['encode.audio-bitrate-capped', 'the default', { 'Encode.AudioProfile': 2 }],
  ['encode.audio-bitrate-capped', 'at fault', { 'Encode.AudioProfile': '2', 'Encode.AudioBitrate': 192 }],
  [
    'encode.audio-bitrate-capped',
    'a bitrate at fault',
    { 'Encode.AudioProfile': 2, 'Encode.AudioBitrate': 193 },
  ],
];

test.each(speaking)('%s', (_, changes, expected) => {
  expect(said(bodyWith(changes)).toSorted()).toEqual([...expected].toSorted());
});

test.each(silent)('%s is silent about: %s', (code, _, changes) => {
  expect(codesSaid(bodyWith(changes))).not.toContain(code);
});
