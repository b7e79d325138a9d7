import type { Row } from '../catalogue/row.ts';
import type { Path } from '../json.ts';
import type { Fix, Severity } from '../problem.ts';
import type { Params, Text } from '../text.ts';
import type { Context } from './context.ts';

/** The texts of a rule that has more than one way to be broken, by the name of the way. */
export type Variants = Readonly<Record<string, Text>>;

/** One place where a rule is broken. */
export interface Breach {
  readonly path: Path;
  /** Which of the rule's texts; absent where it has one only. */
  readonly variant?: string;
  /** The parameter whose label fills `{label}` of the text. */
  readonly row?: Row;
  readonly params?: Params;
  readonly fix?: Fix | undefined;
}

/** A condition on a body: its code, how much a breach weighs, what is said of it, and where the body breaks it. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text | Variants;
  readonly check: (context: Context) => readonly Breach[];
}

const isText = (message: Text | Variants): message is Text => typeof message.en === 'string';

const withLabels = new Map<Text, Map<Row, Text>>();

/** The text with `{label}` replaced by the row's label in each language; the same object for the same text and row. */
function labelled(text: Text, row: Row): Text {
  let known = withLabels.get(text);
  if (!known) withLabels.set(text, (known = new Map()));
  let filled = known.get(row);
  if (!filled) {
    filled = {
      en: text.en.replaceAll('{label}', row.label.en),
      zh: text.zh.replaceAll('{label}', row.label.zh),
    };
    known.set(row, filled);
  }
  return filled;
}

/** What the rule says of the breach; its places are still to be filled from the breach's params. */
export function messageOf(rule: Rule, breach: Breach): Text {
  const text = isText(rule.message) ? rule.message : rule.message[breach.variant ?? ''];
  if (!text) throw new Error(`${rule.code} has no text for ${breach.variant}`);
  return breach.row ? labelled(text, breach.row) : text;
}
