import type { JsonEdit, Path } from './json.ts';
import type { Params, Text } from './text.ts';

/** error = refused by the service or forbidden by its page; warning = accepted, but ignored or adjusted; info = worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** One repair: its name, and the changes of the body that make it. */
export interface Fix {
  readonly label: Text;
  readonly params?: Params;
  readonly edits: readonly JsonEdit[];
  /** It cannot be misunderstood: nothing is lost by it, and nobody could mean another. */
  readonly sure?: true;
}

/** One breach of a rule. */
export interface Problem {
  /** The rule's code, as `region.hidden`. */
  readonly code: string;
  readonly severity: Severity;
  /** Where, from the root of the body. */
  readonly path: Path;
  /** What is wrong, what it does to the recording, what to do; with its places already known in `params`. */
  readonly message: Text;
  readonly params?: Params;
  readonly fix?: Fix;
}
