const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** PNG: chunks of length, name, data and checksum follow each other up to IEND. */
function pngEnds(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 8;
  while (at + 8 <= bytes.length) {
    if (latin(bytes, at + 4, at + 8) === 'IEND') return true;
    at += view.getUint32(at) + 12;
  }
  return false;
}

/** What follows 0xFF in a JPEG and has no data: fill bytes, a stuffed 0xFF, the restart markers, the start. */
const isBare = (marker: number): boolean =>
  marker <= 0x01 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8);

/** JPEG: segments tell their length, the data of a scan goes on up to the next marker, the last one is 0xFFD9. */
function jpegEnds(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = bytes.indexOf(0xff, 2);
  while (at >= 0 && at + 1 < bytes.length) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) return true;
    let next = marker === 0xff ? at + 1 : at + 2;
    if (!isBare(marker)) {
      if (at + 4 > bytes.length) return false;
      next += view.getUint16(at + 2);
    }
    at = bytes.indexOf(0xff, next);
  }
  return false;
}

/** The bytes of a GIF's table of colours, by the byte that announces it. */
const tableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** GIF: extensions and images, each in blocks up to an empty one, follow each other up to the trailer, 0x3B. */
function gifEnds(bytes: Uint8Array): boolean {
  const byte = (at: number): number => bytes[at] ?? 0;
  let at = 13 + tableSize(byte(10));
  while (at < bytes.length) {
    const kind = byte(at);
    // A trailer, or what no decoder looks beyond.
    if (kind !== 0x21 && kind !== 0x2c) return true;
    at += kind === 0x21 ? 2 : 11 + tableSize(byte(at + 9));
    while (byte(at) > 0) at += byte(at) + 1;
    at += 1;
  }
  return false;
}

/** WebP: the head tells how many bytes follow it. */
const webpEnds = (bytes: Uint8Array): boolean =>
  bytes.length >= 12 && viewOf(bytes).getUint32(4, true) + 8 <= bytes.length;

/** The beginnings of the files of which the end can be told, and how. */
const kinds: readonly (readonly [RegExp, (bytes: Uint8Array) => boolean])[] = [
  [/^\u0089PNG/, pngEnds],
  [/^\u00FF\u00D8\u00FF/, jpegEnds],
  [/^GIF8/, gifEnds],
  [/^RIFF.{4}WEBP/s, webpEnds],
];

/** Whether an image file stops before its end: PNG, JPEG, GIF and WebP; what comes after the end does not matter. */
export function isCutOff(bytes: Uint8Array): boolean {
  const head = latin(bytes, 0, 12);
  const ends = kinds.find(([beginning]) => beginning.test(head))?.[1];
  return ends !== undefined && !ends(bytes);
}
