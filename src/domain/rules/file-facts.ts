import { rowOf } from '../catalogue.ts';
import { type Json, get, isList } from '../json.ts';
import type { Context } from './context.ts';

const formatRow = rowOf('FileFormatConfig.FileFormat');

/** The file formats as they stand, or the default where none are given; undefined where something else stands in place of the list. */
export function fileFormats({ read, body }: Context): readonly Json[] | undefined {
  const config = read.part(body, 'FileFormatConfig');
  if (config === null) return undefined;
  const formats = get(config, 'FileFormat') ?? formatRow.default;
  return isList(formats) ? formats : undefined;
}

/** The file name's pattern, where it is given. */
export function namePattern({ read, body }: Context): string | undefined {
  const pattern = read.given(read.part(body, 'FileNameConfig'), 'FileNameConfig.Pattern');
  return typeof pattern === 'string' ? pattern : undefined;
}

/** The names in braces of a pattern, in their order. */
export const variablesIn = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string);

/** 0 TOS, 1 VOD, 2 third party; undefined where no StorageConfig is given, or its Type is at fault. */
export function storageType({ read, body }: Context): number | undefined {
  const storage = read.part(body, 'StorageConfig');
  return storage ? read.number(storage, 'StorageConfig.Type') : undefined;
}
