/** Why the browser did not store: it may not at all, there is no room, or anything else. */
export type StorageFault = 'forbidden' | 'full' | 'failed';

const FORBIDDEN = new Set([
  'SecurityError', // storage switched off, or a page without an origin
  'NotAllowedError',
  'InvalidStateError', // Firefox's private windows before version 115
]);

/** The name of what was thrown, or an empty text. */
export const errorName = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

/** What an error of the browser's storage means for the user. */
export function faultOf(error: unknown): StorageFault {
  const name = errorName(error);
  if (name === 'QuotaExceededError') return 'full';
  return FORBIDDEN.has(name) ? 'forbidden' : 'failed';
}
