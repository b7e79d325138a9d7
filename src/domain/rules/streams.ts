import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { separate } from './index-moves.ts';
import type { Breach, Rule } from './rule.ts';
import type { StreamFacts, StreamList } from './stream-facts.ts';
import { short } from './words.ts';

const lists = ({ targets, excluded }: Context): readonly StreamList[] => [targets, excluded];

const nameOfStream = (list: StreamList, stream: StreamFacts): string =>
  `${list.key}.StreamList[${stream.at}]`;

/** Each stream whose key another one before it has: with the first of them, and its place (from 1) among those of one key. */
function repeated(list: StreamList, keyOf: (stream: StreamFacts) => string | number | undefined) {
  const seen = new Map<string | number, { readonly first: StreamFacts; count: number }>();
  return list.streams.flatMap((stream) => {
    const key = keyOf(stream);
    if (key === undefined) return [];
    const before = seen.get(key);
    if (!before) {
      seen.set(key, { first: stream, count: 1 });
      return [];
    }
    before.count += 1;
    return [{ stream, first: before.first, nth: before.count }];
  });
}

const duplicateIndex: Rule = {
  code: 'streams.duplicate-index',
  severity: 'error',
  message: {
    en: '{name} has the Index {index}, which {other} has already. The service refuses the request; give each stream of a list its own Index.',
    zh: '{name} 的流序号（Index）为 {index}，与 {other} 重复。服务会拒绝该请求，请让同一列表中的每路流使用不同的 Index。',
  },
  check: (context) =>
    lists(context).flatMap((list) =>
      repeated(list, ({ index }) => index).map(({ stream, first, nth }) => ({
        path: [...stream.path, 'Index'],
        params: {
          name: nameOfStream(list, stream),
          other: nameOfStream(list, first),
          index: stream.index as number,
        },
        fix: separate(context, list, stream, nth),
      })),
    ),
};

const duplicateStream: Rule = {
  code: 'streams.duplicate-stream',
  severity: 'warning',
  message: {
    en: '{name} names the same stream as {other}: UserId {user}, StreamType {type}. It is recorded once; remove one of the two, or correct its UserId.',
    zh: '{name} 与 {other} 是同一路流：用户 ID（UserId）为 {user}，流类型（StreamType）为 {type}。该流只会录制一次，请删除其中一个，或改正 UserId。',
  },
  check: (context) =>
    lists(context).flatMap((list) =>
      repeated(list, ({ who }) => who).map(({ stream, first }) => ({
        path: stream.path,
        params: {
          name: nameOfStream(list, stream),
          other: nameOfStream(list, first),
          user: short(stream.userId as string),
          type: stream.streamType as number,
        },
      })),
    ),
};

const removeExcluded: Text = { en: 'Remove it from ExcludeStreams', zh: '从 ExcludeStreams 中删除' };

const targetAndExcluded: Rule = {
  code: 'streams.target-and-excluded',
  severity: 'error',
  message: {
    en: 'User {user} with StreamType {type} is both to be recorded (TargetStreams) and not to be (ExcludeStreams). The service refuses the request; remove the stream from one of the lists.',
    zh: '用户 {user}（StreamType 为 {type}）的流同时在录制目标流（TargetStreams）和录制黑名单（ExcludeStreams）中。服务会拒绝该请求，请从其中一个列表删除。',
  },
  check({ targets, excluded }) {
    const wanted = new Set(targets.streams.map(({ who }) => who));
    return excluded.streams.flatMap(({ path, who, userId, streamType }): readonly Breach[] =>
      who !== undefined && wanted.has(who)
        ? [
            {
              path,
              params: { user: short(userId as string), type: streamType as number },
              fix: { label: removeExcluded, edits: [{ op: 'remove', path }] },
            },
          ]
        : [],
    );
  },
};

const excludedScreen: Rule = {
  code: 'streams.excluded-screen',
  severity: 'error',
  message: {
    en: '{name} is a screen stream (StreamType 1), and only ordinary streams can be excluded. The service refuses the request; remove the entry, or set its StreamType to 0.',
    zh: '{name} 是屏幕流（StreamType 为 1），而录制黑名单只能包含普通音视频流。服务会拒绝该请求，请删除该项，或把 StreamType 改为 0。',
  },
  check: ({ excluded }) =>
    excluded.streams
      .filter(({ streamType }) => streamType === 1)
      .map((stream) => ({
        path: [...stream.path, 'StreamType'],
        params: { name: nameOfStream(excluded, stream) },
      })),
};

const allStreams: Rule = {
  code: 'streams.all',
  severity: 'info',
  message: {
    en: 'No target streams (TargetStreams) are listed, so every published stream of the room is recorded, 17 at most. List streams to choose them.',
    zh: '没有列出录制目标流（TargetStreams），因此房间内所有已发布的流都会被录制，最多 17 路。要指定录制哪些流，请列出它们。',
  },
  check: ({ targets }) => (targets.atFault || targets.length > 0 ? [] : [{ path: ['TargetStreams'] }]),
};

/** The rules about the streams to record and those not to. */
export const streamRules: readonly Rule[] = [
  duplicateIndex,
  duplicateStream,
  targetAndExcluded,
  excludedScreen,
  allStreams,
];
