import { type Json, type JsonObject, type Path, get, getAt, isList, isObject } from '../json.ts';
import type { Reader } from './read.ts';

/** The key of a list of streams. */
export type StreamsKey = 'TargetStreams' | 'ExcludeStreams';

/** One stream of a list; what is at fault by itself is undefined. */
export interface StreamFacts {
  readonly at: number;
  readonly path: Path;
  readonly object: JsonObject;
  /** 0 where it is absent. */
  readonly index: number | undefined;
  /** Who is shown: UserId as it stands, and StreamType. */
  readonly who: string | undefined;
  readonly userId: string | undefined;
  readonly streamType: number | undefined;
}

/** A list of streams as the rules read it. */
export interface StreamList {
  readonly key: StreamsKey;
  /** Path of the StreamList itself. */
  readonly path: Path;
  /** Whether the list, or what holds it, is something else than it should be. */
  readonly atFault: boolean;
  /** Length of the list, 0 where it is absent. */
  readonly length: number;
  readonly streams: readonly StreamFacts[];
}

/** The name of a stream: its UserId as it stands and its StreamType, 0 where absent; undefined where either is at fault. */
export function whoOf(stream: JsonObject, path: string, read: Reader): string | undefined {
  const userId = get(stream, 'UserId');
  const streamType = read.number(stream, `${path}.StreamType`);
  return typeof userId === 'string' && streamType !== undefined ? `${streamType} ${userId}` : undefined;
}

function readStream(
  object: JsonObject,
  at: number,
  list: Path,
  catalogPath: string,
  read: Reader,
): StreamFacts {
  const userId = get(object, 'UserId');
  return {
    at,
    path: [...list, at],
    object,
    index: read.number(object, `${catalogPath}.Index`),
    who: whoOf(object, catalogPath, read),
    userId: typeof userId === 'string' ? userId : undefined,
    streamType: read.number(object, `${catalogPath}.StreamType`),
  };
}

const isAtFault = (outer: Json | undefined, list: Json | undefined): boolean =>
  (outer !== undefined && !isObject(outer)) || (list !== undefined && !isList(list));

/** The streams of `TargetStreams` or `ExcludeStreams`. */
export function readStreams(body: JsonObject, key: StreamsKey, read: Reader): StreamList {
  const path = [key, 'StreamList'];
  const list = getAt(body, path);
  const elements = isList(list) ? list : [];
  const streams = elements.flatMap((element, at) =>
    isObject(element) ? [readStream(element, at, path, `${key}.StreamList[]`, read)] : [],
  );
  return { key, path, atFault: isAtFault(get(body, key), list), length: elements.length, streams };
}
