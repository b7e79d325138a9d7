import { catalogue } from './catalogue.ts';
import { type Json, type JsonObject, isList, isObject } from './json.ts';

/** A key as people vary it: `secret_key`, `SECRETKEY` and `SecretKey` are one. */
const plainName = (key: string): string => key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const SECRETS = new Set(
  catalogue
    .filter((row) => row.secret)
    .map((row) => plainName(row.path.slice(row.path.lastIndexOf('.') + 1))),
);

/** True for a key that the catalogue calls secret, however it is spelt. */
export const isSecretKey = (key: string): boolean => SECRETS.has(plainName(key));

/** What becomes of a secret under `key`; undefined takes it away. */
type Change = (key: string, value: Json) => Json | undefined;

/** A walk through a value that changes the secrets in it; parts without any stay the same objects, and the same object gives the same result. */
function changer(change: Change): (value: Json) => Json {
  const done = new WeakMap<object, Json>();
  const inList = (list: readonly Json[]): Json => {
    const next = list.map(walk);
    return next.every((item, at) => item === list[at]) ? list : next;
  };
  const inObject = (object: JsonObject): Json => {
    const entries = Object.entries(object);
    const next = entries.flatMap(([key, value]): [string, Json][] => {
      const changed = isSecretKey(key) ? change(key, value) : walk(value);
      return changed === undefined ? [] : [[key, changed]];
    });
    const same = next.length === entries.length && next.every(([, value], at) => value === entries[at]?.[1]);
    return same ? object : Object.fromEntries(next);
  };
  const walk = (value: Json): Json => {
    if (!isObject(value) && !isList(value)) return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    const result = isList(value) ? inList(value) : inObject(value);
    done.set(value, result);
    return result;
  };
  return walk;
}

/**
 * The value without the keys the catalogue calls secret, wherever they stand and however they are spelt (letter case,
 * separators): a request pasted in a wrapper, or a key in the wrong place, is no less secret.
 */
export const withoutSecrets = changer(() => undefined);

/** The value with a placeholder like `<SecretKey>` for each secret text that is not empty; the same object where there is none. */
export const withPlaceholders = changer((key, value) =>
  typeof value === 'string' && value !== '' ? `<${key}>` : value,
);
