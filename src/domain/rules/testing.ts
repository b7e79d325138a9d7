import type { BodyKind } from '../body-kind.ts';
import { applyEdits } from '../edits.ts';
import { type Json, type JsonObject, type Path, isList, isObject, set, without } from '../json.ts';
import { type JudgeOptions, judge } from '../judge.ts';
import { formatPath, parsePath } from '../path.ts';
import type { Problem } from '../problem.ts';

/** A whole request in which no rule finds anything: a camera that fills the canvas, and a screen in its corner. */
export const soundBody: JsonObject = {
  AppId: 'app',
  RoomId: 'room',
  TaskId: 'task',
  TargetStreams: { StreamList: [{ UserId: 'anna' }, { Index: 1, UserId: 'ben', StreamType: 1 }] },
  Layout: {
    LayoutMode: 2,
    CustomLayout: {
      Canvas: { Width: 1280, Height: 720 },
      Regions: [
        { StreamIndex: 0, Width: 1280, Height: 720, RenderMode: 1 },
        { StreamIndex: 1, LocationX: 960, LocationY: 20, Width: 300, Height: 168, ZOrder: 1, RenderMode: 1 },
      ],
    },
  },
  StorageConfig: { TosConfig: { AccountId: '2100000000', Bucket: 'files' } },
};

/** The value with what stands at `path` replaced, or removed where `value` is undefined; objects on the way are made. */
export function put(root: Json, path: Path, value: Json | undefined): Json {
  const [part, ...rest] = path;
  if (typeof part === 'number') {
    const list = isList(root) ? root : [];
    const inner = rest.length > 0 ? put(list[part] ?? {}, rest, value) : value;
    return inner === undefined ? list.toSpliced(part, 1) : list.toSpliced(part, 1, inner);
  }
  const object = isObject(root) ? root : {};
  const key = String(part);
  const inner = rest.length > 0 ? put(object[key] ?? {}, rest, value) : value;
  return inner === undefined ? without(object, key) : set(object, key, inner);
}

/** Changes of a body by path, as `{ 'Layout.LayoutMode': 0 }`; undefined removes. */
export type Changes = Readonly<Record<string, Json | undefined>>;

/** The sound body with these changes. */
export const bodyWith = (changes: Changes, from: Json = soundBody): Json =>
  Object.entries(changes).reduce((body, [path, value]) => put(body, parsePath(path), value), from);

/** What a judgement says, a line for each problem: severity, code, path. */
export const said = (body: Json, options: BodyKind | JudgeOptions = 'start-record'): string[] =>
  judge(body, typeof options === 'string' ? { kind: options } : options).map(({ severity, code, path }) =>
    [severity, code, formatPath(path)].join(' ').trim(),
  );

/** The codes of what a judgement says. */
export const codesSaid = (body: Json): string[] =>
  judge(body, { kind: 'start-record' }).map(({ code }) => code);

/** The first problem of this code in the sound body with changes, and the body after its fix. */
export function mended(changes: Changes, code: string) {
  const before = bodyWith(changes);
  const problem = judge(before, { kind: 'start-record' }).find((one) => one.code === code);
  const { fix } = problem as Problem;
  return { fix, after: applyEdits(before, fix?.edits ?? []) };
}
