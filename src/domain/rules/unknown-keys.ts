import { setOrdered } from '../edits.ts';
import { type Json, type JsonObject, isList, isObject } from '../json.ts';
import type { Fix } from '../problem.ts';
import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { nearKey } from './near-key.ts';
import { RATIO_KEYS, ratioFix } from './ratio-geometry.ts';
import { REGION } from './region-facts.ts';
import type { Rule } from './rule.ts';
import type { FieldNode, Fields } from './tree.ts';
import { type UnknownKey, walk } from './walk.ts';
import { short } from './words.ts';

/** Most unknown keys that are told, so that a hostile body is judged in an instant. */
const MOST_TOLD = 5000;

const rename: Text = { en: 'Rename to {near}', zh: '改名为 {near}' };
const remove: Text = { en: 'Remove {key}', zh: '删除 {key}' };

/** How many answers are kept for one object's fields, so that a hostile body cannot fill the memory. */
const REMEMBERED = 200;

const answers = new WeakMap<Fields, Map<string, string | undefined>>();

/** The near match of a key among the fields, remembered, since a list of objects repeats its unknown keys. */
function near(fields: Fields, key: string): string | undefined {
  let known = answers.get(fields);
  if (!known || known.size > REMEMBERED) answers.set(fields, (known = new Map()));
  if (known.has(key)) return known.get(key);
  const found = nearKey(key, [...fields.nodes.keys()]);
  known.set(key, found);
  return found;
}

/** The known key that an unknown one stands for, letter case aside, where the object does not have that key yet. */
function sameKey(fields: Fields, owner: JsonObject, key: string): string | undefined {
  const name = fields.nodes.has(key) ? undefined : near(fields, key);
  return name?.toLowerCase() === key.toLowerCase() && !Object.hasOwn(owner, name) ? name : undefined;
}

/** The object with its keys, and those below, in the catalogue's letter case. */
function recasedObject(fields: Fields, object: JsonObject): JsonObject {
  return Object.entries(object).reduce<JsonObject>((done, [key, value]) => {
    const same = sameKey(fields, object, key);
    const name = same === undefined || Object.hasOwn(done, same) ? key : same;
    const node = fields.nodes.get(name);
    return setOrdered(done, name, node ? recased(node, value) : value, fields.path);
  }, {});
}

function recased({ fields, elements }: FieldNode, value: Json): Json {
  if (fields && isObject(value)) return recasedObject(fields, value);
  if (!elements || !isList(value)) return value;
  return value.map((element) => (isObject(element) ? recasedObject(elements, element) : element));
}

/** The known key that the unknown one stands for, and whether the object has it already. */
interface Near {
  readonly key: string;
  readonly taken: boolean;
}

/** The near match of an unknown key, where there is exactly one. */
function nearOf({ key, owner, fields }: UnknownKey): Near | undefined {
  const name = near(fields, key);
  return name === undefined ? undefined : { key: name, taken: Object.hasOwn(owner, name) };
}

/**
 * The repair of an unknown key: renamed to its near match, keys inside it that differ by letter case only along with it,
 * or removed where there is none or it is taken. None where the value would be at fault under the new name.
 */
function unknownFix(context: Context, unknown: UnknownKey): Fix | undefined {
  const { key, path, owner, fields } = unknown;
  const match = nearOf(unknown);
  if (!match || match.taken)
    return { label: remove, params: { key: short(key) }, edits: [{ op: 'remove', path }] };
  const node = fields.nodes.get(match.key) as FieldNode;
  const value = recased(node, owner[key] as Json);
  const found = walk(
    { [match.key]: value },
    { ...fields, required: [] },
    { bound: context.bound, optional: new Set() },
  );
  const brings = found.faults.length + found.missing.length;
  const removes = node.row.required ? 1 : 0;
  if (brings > removes) return undefined;
  const target = [...path.slice(0, -1), match.key];
  return {
    label: rename,
    params: { near: match.key },
    edits: [
      { op: 'set', path: target, value },
      { op: 'remove', path },
    ],
    sure: true,
  };
}

const isRatio = ({ key, fields }: UnknownKey): boolean =>
  fields.path === REGION && RATIO_KEYS.some((name) => name === key);

/** The rule that the catalogue knows every key. */
export const unknownRule: Rule = {
  code: 'field.unknown',
  severity: 'warning',
  message: {
    near: {
      en: 'The API has no key {key} here; {near} is meant, perhaps. The service ignores it; rename it.',
      zh: 'API 在此处没有键 {key}，可能应为 {near}。服务会忽略它，请改名。',
    },
    taken: {
      en: 'The API has no key {key} here; {near}, which is like it, is given already. The service ignores {key}; remove it.',
      zh: 'API 在此处没有键 {key}，与它相近的 {near} 已经给出。服务会忽略 {key}，请删除。',
    },
    none: {
      en: 'The API has no key {key} here. The service ignores it; remove it.',
      zh: 'API 在此处没有键 {key}。服务会忽略它，请删除。',
    },
    ratio: {
      en: 'The API has no key {key} here any more: since version 2023-06-01 sizes are pixels. The service ignores it; convert the region to pixels.',
      zh: 'API 在此处已没有键 {key}：自 2023-06-01 版本起尺寸以像素为单位。服务会忽略它，请把区域换算为像素。',
    },
  },
  check: (context) =>
    context.found.unknown.slice(0, MOST_TOLD).map((unknown) => {
      const { key, path } = unknown;
      const match = nearOf(unknown);
      const ratio = isRatio(unknown);
      const like = match === undefined ? 'none' : match.taken ? 'taken' : 'near';
      return {
        path,
        variant: ratio ? 'ratio' : like,
        params: { key: short(key), near: match?.key ?? '' },
        fix: ratio ? ratioFix(context, path.at(-2) as number) : unknownFix(context, unknown),
      };
    }),
};
