import { describe, expect, test } from 'vitest';

import { isAnimated, sizedSvg } from './sniff.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

describe('whether an image is animated', () => {
  const webp = (flags: number) =>
    `RIFF\u0000\u0000\u0000\u0000WEBPVP8X\n\u0000\u0000\u0000${String.fromCharCode(flags)}`;
  test.each([
    ['a GIF that loops', 'GIF89a\u0001\u0001!\u00FF\u000BNETSCAPE2.0', true],
    ['a GIF that stands', 'GIF89a\u0001\u0001', false],
    ['a WebP that moves', webp(2), true],
    ['a WebP that has transparency', webp(16), false],
    [
      'a WebP of the plain kind',
      'RIFF\u0000\u0000\u0000\u0000WEBPVP8 \u0002\u0002\u0002\u0002\u0002\u0002',
      false,
    ],
    ['a PNG that moves', '\u0089PNG\r\n\u001A\n....IHDR....acTL....IDAT', true],
    ['a PNG that stands', '\u0089PNG\r\n\u001A\n....IHDR....IDAT....acTL', false],
    ['a JPEG', '\u00FF\u00D8\u00FFacTL NETSCAPE2.0', false],
    ['nothing', '', false],
  ])('%s', (_, head, animated) => {
    expect(isAnimated(bytes(head))).toBe(animated);
  });
});

describe('a drawing gets a size of its own', () => {
  const size = (text: string) =>
    /width="([\d.]+)" height="([\d.]+)"/.exec(sizedSvg(text))?.slice(1).map(Number);
  test.each([
    ['by its viewBox, as large as 1280 x 720 holds', '<svg viewBox="0 0 100 50"/>', [1280, 640]],
    ['by its viewBox with commas', "<svg viewBox='0,0,50,100'/>", [360, 720]],
    ['by its width and the ratio of its viewBox', '<svg width="200" viewBox="0 0 100 50"/>', [200, 100]],
    ['by its height and the ratio of its viewBox', '<svg viewBox="0 0 100 50" height="200px"/>', [400, 200]],
    ['by none of them', '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>', [1280, 720]],
    ['where its own is no figure of px', '<svg width="100%" height="100%" viewBox="0 0 10 10">', [720, 720]],
    ['where its viewBox is empty', '<svg viewBox="0 0 0 0">', [1280, 720]],
  ])('%s', (_, text, wanted) => {
    expect(size(text)).toEqual(wanted);
  });

  test('unless it has one, or is no drawing', () => {
    for (const text of ['<svg width="12.5" height="10px"/>', 'no drawing']) expect(sizedSvg(text)).toBe(text);
  });

  test('the rest of it stays', () => {
    expect(
      sizedSvg('<?xml version="1.0"?><svg id="a" stroke-width="3" width="100%"><path width="1"/></svg>'),
    ).toBe(
      '<?xml version="1.0"?><svg width="1280" height="720" id="a" stroke-width="3"><path width="1"/></svg>',
    );
  });
});
