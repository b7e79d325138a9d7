import { describe, expect, test } from 'vitest';

import { isCutOff } from './cut-off.ts';

const hex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/[\da-f]{2}/g) ?? [], (byte) => Number.parseInt(byte, 16));
const latin = (text: string): string =>
  Array.from(text, (letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0')).join('');
const chunk = (name: string, data = ''): string =>
  `${(data.length / 2).toString(16).padStart(8, '0')}${latin(name)}${data}00000000`;

/** Files as small as their structure goes, each with a trap: an end inside of what must be passed over. */
const files = {
  PNG: hex(
    `89504e470d0a1a0a ${chunk('IHDR', '00'.repeat(13))} ${chunk('IDAT', latin('IEND'))} ${chunk('IEND')}`,
  ),
  // A thumbnail with an end of its own, a scan with stuffed bytes and a restart, tables, one more scan, fill bytes.
  JPEG: hex(
    'ffd8 ffe1 0006 ffd8 ffd9 ffdb 0004 0001 ffda 0003 01 12ff0034 ffd0 56 ffc4 0003 01 ffda 0003 01 77ff00 ffff ffd9',
  ),
  // Colours of the file and of the image, an extension, and trailers within blocks.
  GIF: hex(
    `${latin('GIF89a')} 0100 0100 80 00 00 ${'3b'.repeat(6)} 21f9 04 3b3b3b3b 00
     2c 0000 0000 0100 0100 80 ${'3b'.repeat(6)} 02 02 3b3b 01 3b 00 3b`,
  ),
  'GIF without colours': hex(
    `${latin('GIF89a')} 0100 0100 00 00 00 2c 0000 0000 0100 0100 00 02 01 3b 00 3b`,
  ),
  WebP: hex(`${latin('RIFF')} 0c000000 ${latin('WEBPVP8 ')} 00000000`),
};

describe.each(Object.entries(files))('%s', (name, file) => {
  test('is whole as it is, and with more after its end', () => {
    expect(isCutOff(file)).toBe(false);
    expect(isCutOff(Uint8Array.from([...file, 0, 255, 0, 0]))).toBe(false);
  });

  test('is cut off anywhere', () => {
    // A PNG's last checksum may be missing: the picture is there.
    const whole = name === 'PNG' ? file.length - 4 : file.length;
    const found = Array.from({ length: whole - 12 }, (_, at) => isCutOff(file.slice(0, at + 12)));
    expect(found).not.toContain(false);
  });
});

test.each([
  ['a drawing', '<svg>'],
  ['another RIFF', 'RIFF\u00FF\u00FF\u00FF\u00FFAVI '],
  ['a video', '\u001A\u0045\u00DF\u00A3'],
  ['nothing', ''],
])('the end of %s is not known', (_, text) => {
  expect(isCutOff(hex(latin(text)))).toBe(false);
});
