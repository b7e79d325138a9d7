/** Shortest way to write a number that no double holds: 1e-999. */
export const SHORTEST_INEXACT = 6;

/** The digits of a number without zeros at either end, and the power of ten of the last one; '' for zero. */
function figuresOf(written: string): string {
  const [mantissa = '', exponent = '0'] = written.toLowerCase().replace(/^-/, '').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const short = digits.replace(/0+$/, '');
  return short === '' ? '' : `${short}e${Number(exponent) - fraction.length + digits.length - short.length}`;
}

/** Whether a number of JSON is read as the very number that is written; one beyond the range of a double counts as such. */
export function isExact(written: string): boolean {
  const value = Number(written);
  return !Number.isFinite(value) || figuresOf(String(value)) === figuresOf(written);
}
