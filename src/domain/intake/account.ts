import { type Json, type JsonObject, type Path, isList, isObject } from '../json.ts';
import { formatPath } from '../path.ts';
import { type Fields, bodyFields } from '../rules/tree.ts';
import { short } from '../rules/words.ts';
import type { Finding } from './finding.ts';
import { sourceWords as words } from './words.ts';

/** Most different unknown keys that are told one by one. */
const MOST_TOLD = 30;
/** Most renamings that are listed. */
const MOST_LISTED = 12;

/** What is kept though the API does not know it: each key once, however many objects have it. */
export function keptFindings(body: JsonObject): readonly Finding[] {
  const found: { readonly path: Path; n: number }[] = [];
  const known = new Map<Fields, Map<string, { n: number }>>();
  let more = 0;

  function visit(value: Json, fields: Fields, path: Path): void {
    if (!isObject(value)) return;
    const here = known.get(fields) ?? new Map<string, { n: number }>();
    known.set(fields, here);
    for (const [key, inner] of Object.entries(value)) {
      const node = fields.nodes.get(key);
      if (node?.fields) visit(inner, node.fields, [...path, key]);
      else if (node?.elements && isList(inner))
        for (const [at, element] of inner.entries()) visit(element, node.elements, [...path, key, at]);
      else if (!node) {
        const same = here.get(key);
        if (same) same.n += 1;
        else if (found.length < MOST_TOLD) {
          const one = { path: [...path, key], n: 1 };
          here.set(key, one);
          found.push(one);
        } else more += 1;
      }
    }
  }

  visit(body, bodyFields, []);
  return [
    ...found.map(({ path, n }): Finding => ({
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
