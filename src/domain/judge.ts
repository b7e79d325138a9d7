import { type BodyKind, FRAGMENT_KEYS, UPDATE_KEYS } from './body-kind.ts';
import { keysOf, rowOf } from './catalogue.ts';
import { type Json, isObject } from './json.ts';
import type { Problem } from './problem.ts';
import type { Size } from './rect.ts';
import { contextOf } from './rules/context.ts';
import { typeRule } from './rules/fields.ts';
import { inOrder } from './rules/order.ts';
import { type Breach, type Rule, messageOf } from './rules/rule.ts';
import { rules } from './rules/rules.ts';
import { quoted } from './rules/words.ts';

/** How to judge: the body's kind, and the pixel size of the source shown by a stream's Index where it is known or assumed. */
export interface JudgeOptions {
  readonly kind: BodyKind;
  readonly sourceSize?: (index: number) => Size | undefined;
}

const requiredOf: Readonly<Record<BodyKind, readonly string[]>> = {
  layout: [],
  'start-record': keysOf('').filter((key) => rowOf(key).required),
  'update-record': UPDATE_KEYS.filter((key) => rowOf(key).required),
};

/** Top-level keys that a body of the kind may lack. */
const optionalOf = (kind: BodyKind): ReadonlySet<string> =>
  new Set(keysOf('').filter((key) => !requiredOf[kind].includes(key)));

const unknownSize = (): undefined => undefined;

function problemOf(rule: Rule, breach: Breach): Problem {
  const { path, params, fix } = breach;
  return {
    code: rule.code,
    severity: rule.severity,
    path,
    message: messageOf(rule, breach),
    ...(params && { params }),
    ...(fix && { fix }),
  };
}

/**
 * Every breach of the rules in `body`: by position in the body (top-level keys in catalogue order, then array positions),
 * then by severity. Rules about parts that the kind of body does not have speak only where those parts are present.
 */
export function judge(body: Json, options: JudgeOptions): Problem[] {
  if (!isObject(body)) {
    return [problemOf(typeRule, { path: [], variant: 'root', params: { value: quoted(body) } })];
  }
  const { kind, sourceSize = unknownSize } = options;
  const context = contextOf(body, { optional: optionalOf(kind), sourceSize });
  return inOrder(rules.flatMap((rule) => rule.check(context).map((breach) => problemOf(rule, breach))));
}

const spelling = new Map(keysOf('').map((key) => [key.toLowerCase(), key]));

/** The kind of a pasted body, told from its known top-level keys, letter case aside. */
export function detectKind(body: Json): BodyKind {
  const keys = isObject(body)
    ? Object.keys(body).flatMap((key) => spelling.get(key.toLowerCase()) ?? [])
    : [];
  if (keys.every((key) => FRAGMENT_KEYS.includes(key))) return 'layout';
  return keys.every((key) => UPDATE_KEYS.includes(key)) ? 'update-record' : 'start-record';
}
