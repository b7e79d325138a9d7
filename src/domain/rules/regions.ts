import { MAX_STREAMS } from '../catalogue.ts';
import type { JsonEdit, JsonObject } from '../json.ts';
import type { Fix } from '../problem.ts';
import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { addRegion, pairs, pointOrRemove, removeRegion } from './index-moves.ts';
import { hasRoom } from './new-region.ts';
import { perContext } from './per-context.ts';
import { type RegionFacts, regionName } from './region-facts.ts';
import type { Breach, Rule } from './rule.ts';

const addStream: Text = {
  en: 'Add a target stream with the Index {index}',
  zh: '添加 Index 为 {index} 的目标流',
};
const addARegion: Text = { en: 'Add a region for it', zh: '为它添加区域' };

/** A UserId that no stream of the body has, to stand until the person writes the true one. */
const freeUserId = perContext(({ targets, excluded }) => {
  const taken = new Set([...targets.streams, ...excluded.streams].map(({ userId }) => userId));
  let number = targets.length + 1;
  while (taken.has(`user${number}`)) number += 1;
  return `user${number}`;
});

function streamEdit(context: Context, stream: JsonObject): JsonEdit {
  const { body, targets } = context;
  if (!Object.hasOwn(body, 'TargetStreams')) {
    return { op: 'set', path: ['TargetStreams'], value: { StreamList: [stream] } };
  }
  return context.read.part(body, 'TargetStreams') && targets.length === 0
    ? { op: 'set', path: targets.path, value: [stream] }
    : { op: 'insert', path: [...targets.path, targets.length], value: stream };
}

/** Adds the stream that a region shows where the custom layout is in use and has room for it; else removes the region, unless it is the last. */
function noStreamFix(context: Context, region: RegionFacts, index: number): Fix | undefined {
  const custom = context.layoutMode === 2;
  if (custom && context.targets.length < MAX_STREAMS) {
    const stream = { Index: index, UserId: freeUserId(context), StreamType: 0 };
    return { label: addStream, params: { index }, edits: [streamEdit(context, stream)] };
  }
  const last = custom && context.regionCount === 1;
  return last ? undefined : { label: removeRegion, edits: [{ op: 'remove', path: region.path }] };
}

const noStream: Rule = {
  code: 'regions.no-stream',
  severity: 'error',
  message: {
    en: '{name} shows stream {index} (StreamIndex), but no target stream has this Index. The service refuses the request; add the stream, or remove the region.',
    zh: '{name} 显示的流（StreamIndex）为 {index}，但没有目标流使用该 Index。服务会拒绝该请求，请添加该流，或删除该区域。',
  },
  check(context) {
    if (!context.mixed || context.targets.atFault) return [];
    const { regionsOf, streamsOf } = pairs(context);
    return [...regionsOf].flatMap(([index, [region]]): readonly Breach[] => {
      if (!region || streamsOf.has(index)) return [];
      return [
        {
          path: [...region.path, 'StreamIndex'],
          params: { name: regionName(region), index },
          fix: noStreamFix(context, region, index),
        },
      ];
    });
  },
};

const noRegion: Rule = {
  code: 'regions.no-region',
  severity: 'error',
  message: {
    en: '{name} has the Index {index}, but no region shows it. The service refuses the request; add a region for it, or remove the stream.',
    zh: '{name} 的流序号（Index）为 {index}，但没有区域显示它。服务会拒绝该请求，请为它添加区域，或删除该流。',
  },
  check(context) {
    const { mixed, layoutMode, regionCount, targets } = context;
    if (!mixed || layoutMode !== 2 || regionCount === 0) return [];
    const { regionsOf } = pairs(context);
    const room = hasRoom(context);
    return targets.streams.flatMap(({ index, at, path }): readonly Breach[] => {
      if (index === undefined || regionsOf.has(index)) return [];
      const params = { name: `TargetStreams.StreamList[${at}]`, index };
      return [
        { path, params, fix: room ? { label: addARegion, edits: [addRegion(context, index)] } : undefined },
      ];
    });
  },
};

const duplicateStream: Rule = {
  code: 'regions.duplicate-stream',
  severity: 'error',
  message: {
    en: '{name} shows stream {index} (StreamIndex), which {other} shows already; each stream has one region. The service refuses the request; point it to another stream, or remove it.',
    zh: '{name} 显示的流（StreamIndex）为 {index}，与 {other} 相同；每路流只能有一个区域。服务会拒绝该请求，请改为显示其他流，或删除该区域。',
  },
  check(context) {
    if (!context.mixed) return [];
    return [...pairs(context).regionsOf].flatMap(([index, [first, ...later]]) =>
      later.map((region) => ({
        path: [...region.path, 'StreamIndex'],
        params: { name: regionName(region), index, other: regionName(first as RegionFacts) },
        fix: pointOrRemove(context, region),
      })),
    );
  },
};

/** The rules that tie regions to streams, one to one. */
export const regionsRules: readonly Rule[] = [noStream, noRegion, duplicateStream];
