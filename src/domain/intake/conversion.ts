import type { JsonObject } from '../json.ts';
import type { Finding } from './finding.ts';
import type { Move } from './moves.ts';

/** What one conversion makes of a body, and what it says of it. */
export interface Converted {
  readonly body: JsonObject;
  readonly moves: readonly Move[];
  readonly findings: readonly Finding[];
}
