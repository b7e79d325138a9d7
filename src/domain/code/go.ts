import { keysOf, rowOf } from '../catalogue.ts';
import type { Row } from '../catalogue/row.ts';
import { type Json, type JsonObject, isList, isObject } from '../json.ts';
import type { Call } from './call.ts';
import { goMissing, goName, goRequired, goType } from './go-fields.ts';
import { quoted } from './literal.ts';

/** A text as Go writes it: what is no character becomes U+FFFD, since Go's texts hold characters only. */
const goText = (text: string): string =>
  quoted(text).replaceAll(/\\u(d[89a-f][0-9a-f]{2})/gi, String.raw`\ufffd`);

const scalars: Readonly<Record<string, (value: Json) => readonly [type: string, value: string] | undefined>> =
  {
    string: (value) => (typeof value === 'string' ? ['string', goText(value)] : undefined),
    boolean: (value) => (typeof value === 'boolean' ? ['bool', String(value)] : undefined),
    integer: (value) =>
      typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31
        ? ['int32', String(value)]
        : undefined,
    number: (value) =>
      typeof value === 'number' && Number.isFinite(value) ? ['float32', String(value)] : undefined,
  };

/** Writes a body with the SDK's types, and gathers the paths that these have no place for. */
function writer(root: string) {
  const missing: string[] = [];

  /** A plain value; a pointer to it where the field is optional. */
  function scalar(row: Row, value: Json, path: string): string | undefined {
    const made = scalars[row.type]?.(value);
    if (!made) return undefined;
    const [type, text] = made;
    return goRequired.has(path) ? text : `ptr[${type}](${text})`;
  }

  function list(row: Row, value: Json, path: string, lead: string): string | undefined {
    if (!isList(value)) return undefined;
    const inner = `${lead}\t`;
    const type =
      row.items === undefined ? goType(root, `${path}[]`) : row.items === 'integer' ? 'int32' : 'string';
    const items = value.map((item) => {
      if (row.items === undefined) return isObject(item) ? object(item, `${path}[]`, inner) : undefined;
      const made = scalars[row.items]?.(item);
      return made && `ptr[${made[0]}](${made[1]})`;
    });
    if (items.includes(undefined)) return undefined;
    return `[]*${type}{\n${items.map((item) => `${inner}${item},`).join('\n')}\n${lead}}`;
  }

  function field(row: Row, value: Json, path: string, lead: string): string | undefined {
    if (row.type === 'array') return list(row, value, path, lead);
    if (row.type !== 'object') return scalar(row, value, path);
    if (!isObject(value)) return undefined;
    return `${goRequired.has(path) ? '' : '&'}${goType(root, path)}${object(value, path, lead)}`;
  }

  /** The fields of an object in braces, without its type. */
  function object(value: JsonObject, path: string, lead: string): string {
    const inner = `${lead}\t`;
    const known = new Set(keysOf(path));
    const lines = Object.entries(value).flatMap(([key, item]) => {
      const at = path === '' ? key : `${path}.${key}`;
      const made = known.has(key) && !goMissing.has(at) ? field(rowOf(at), item, at, inner) : undefined;
      if (made === undefined) missing.push(at);
      return made === undefined ? [] : [`${inner}${goName(key)}: ${made},`];
    });
    return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${lead}}`;
  }

  return { object, missing };
}

/** A Go program that makes the call with the vendor's SDK and its types. */
export function goCode({ action, body }: Call): string {
  const root = `rtc.${action}Body`;
  const { object, missing } = writer(root);
  const made = object(body, '', '\t');
  const left = [...new Set(missing)].map(
    (path) => `\t// Not in the SDK's types: ${path.replaceAll(/[^\w.[\]-]/g, '?')}\n`,
  );
  return `package main

import (
\t"context"
\t"fmt"
\t"log"
\t"os"

\trtc "github.com/volcengine/volc-sdk-golang/service/rtc/v20231101"
)

func ptr[T any](value T) *T { return &value }

func main() {
\tclient := rtc.NewInstance()
\tclient.Client.SetAccessKey(os.Getenv("VOLC_ACCESSKEY"))
\tclient.Client.SetSecretKey(os.Getenv("VOLC_SECRETKEY"))
${left.join('')}\tbody := &${root}${made}
\tresult, status, err := client.${action}(context.Background(), body)
\tif err != nil {
\t\tlog.Fatal(status, err)
\t}
\tfmt.Println(status, result.ResponseMetadata.RequestID)
}
`;
}
