import { catalogue } from './catalogue.ts';
import { type Json, type JsonObject, isList, isObject } from './json.ts';

/** A key as people vary it: `secret_key`, `SECRETKEY` and `SecretKey` are one. */
const plainName = (key: string): string => key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const SECRETS = new Set(
  catalogue
    .filter((row) => row.secret)
    .map((row) => plainName(row.path.slice(row.path.lastIndexOf('.') + 1))),
);

const stripped = new WeakMap<object, Json>();

function stripList(list: readonly Json[]): Json {
  const next = list.map(withoutSecrets);
  return next.every((item, at) => item === list[at]) ? list : next;
}

function stripObject(object: JsonObject): Json {
  const entries = Object.entries(object);
  const next = entries
    .filter(([key]) => !SECRETS.has(plainName(key)))
    .map(([key, value]): [string, Json] => [key, withoutSecrets(value)]);
  const same = next.length === entries.length && next.every(([, value], at) => value === entries[at]?.[1]);
  return same ? object : Object.fromEntries(next);
}

/**
 * The value without the keys the catalogue calls secret, wherever they stand and however they are spelt (letter case,
 * separators): a request pasted in a wrapper, or a key in the wrong place, is no less secret. Parts without any stay
 * the same objects, and the same object gives the same result.
 */
export function withoutSecrets(value: Json): Json {
  if (!isObject(value) && !isList(value)) return value;
  const known = stripped.get(value);
  if (known !== undefined) return known;
  const result = isList(value) ? stripList(value) : stripObject(value);
  stripped.set(value, result);
  return result;
}
