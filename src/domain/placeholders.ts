import { type Json, isList, isObject } from './json.ts';
import { isSecretKey } from './secrets.ts';

/** True for the placeholder of any secret, wherever it stands. */
export const isPlaceholder = (value: Json): boolean => {
  const name = typeof value === 'string' ? /^<(.+)>$/.exec(value)?.[1] : undefined;
  return name !== undefined && isSecretKey(name);
};

/** The value without the keys and elements that are the placeholder of a secret. */
export function withoutPlaceholders(value: Json): Json {
  if (isList(value)) return value.filter((item) => !isPlaceholder(item)).map(withoutPlaceholders);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !isPlaceholder(item))
      .map(([key, item]) => [key, withoutPlaceholders(item)]),
  );
}
