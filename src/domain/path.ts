import type { Path } from './json.ts';

/** The path as the API writes it, with array positions: `Layout.CustomLayout.Regions[2].Alpha`; empty for the root. */
export const formatPath = (path: Path): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );

/** The catalogue's spelling of the path, with `[]` for every array position: `Layout.CustomLayout.Regions[].Alpha`. */
export const catalogPath = (path: Path): string => formatPath(path).replaceAll(/\[\d+\]/g, '[]');

/** Reads a path written by `formatPath`; keys with dots or brackets of their own cannot be told apart. */
export const parsePath = (text: string): Path =>
  (text.match(/[^.[\]]+|\[\d+\]/g) ?? []).map((part) =>
    part.startsWith('[') ? Number(part.slice(1, -1)) : part,
  );
