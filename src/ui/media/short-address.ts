/** Most letters of an address that is shown shortened. */
const MOST = 36;
/** Of these, the letters kept of its end: the name of the picture. */
const END = 16;

/** An address as short as tells it from others: without `https://`, and without its middle where it is long. */
export function shortAddress(url: string): string {
  const letters = Array.from(url.replace(/^https?:\/\//i, ''));
  if (letters.length <= MOST) return letters.join('');
  return `${letters.slice(0, MOST - END - 1).join('')}…${letters.slice(-END).join('')}`;
}
