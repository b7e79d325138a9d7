import { type Json, type JsonObject, type Path, isList, isObject } from '../json.ts';
import { catalogPath, formatPath } from '../path.ts';
import { type Fields, bodyFields } from '../rules/tree.ts';
import { short } from '../rules/words.ts';
import type { Finding } from './finding.ts';
import { sourceWords as words } from './words.ts';

/** Most unknown keys that are told one by one. */
const MOST_TOLD = 30;
/** Most renamings that are listed. */
const MOST_LISTED = 12;

/** What is kept though the API does not know it: each key once, however many objects have it. */
export function keptFindings(body: JsonObject): readonly Finding[] {
  const found = new Map<string, { readonly path: Path; n: number }>();

  function visit(value: Json, fields: Fields, path: Path): void {
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, key];
      const node = fields.nodes.get(key);
      if (node?.fields) visit(inner, node.fields, here);
      else if (node?.elements && isList(inner))
        for (const [at, element] of inner.entries()) visit(element, node.elements, [...here, at]);
      else if (!node) {
        const name = `${catalogPath(path)} ${key}`;
        const known = found.get(name);
        if (known) known.n += 1;
        else found.set(name, { path: here, n: 1 });
      }
    }
  }

  visit(body, bodyFields, []);
  const all = [...found.values()];
  const more = all.length - MOST_TOLD;
  return [
    ...all.slice(0, MOST_TOLD).map(({ path, n }): Finding => ({
      kind: 'kept',
      text: words.unknown,
      params: { path: short(formatPath(path)), n },
      path,
    })),
    ...(more > 0 ? [{ kind: 'kept' as const, text: words.moreUnknown, params: { n: more } }] : []),
  ];
}

/** What is said of keys that were brought into the API's spelling. */
export function spellingFinding(renamed: ReadonlyMap<string, string>, n: number): readonly Finding[] {
  if (n === 0) return [];
  const list = [...renamed]
    .slice(0, MOST_LISTED)
    .map(([from, to]) => `${short(from)} → ${to}`)
    .join(', ');
  const params = { n, list: renamed.size > MOST_LISTED ? `${list}, …` : list };
  return [{ kind: 'changed', text: words.spelling, params }];
}
