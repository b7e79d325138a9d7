import type { Path } from '../json.ts';
import type { Params, Text } from '../text.ts';

/** One thing that was done with a pasted text: read as something, changed on the way in, kept though unknown, or left out. */
export interface Finding {
  readonly kind: 'understood' | 'changed' | 'kept' | 'left-out';
  readonly text: Text;
  readonly params?: Params;
  /** Where in the body it was done, where it is one place. */
  readonly path?: Path;
}
