import type { Json, JsonEdit, Path } from '../json.ts';
import type { Fix } from '../problem.ts';
import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { liftIndex, liftStreamIndex } from './index-moves.ts';
import { limitsOf, nearest } from './limits.ts';
import type { Fault } from './walk.ts';
import { quoted } from './words.ts';

const setTo: Text = { en: 'Set to {value}', zh: '改为 {value}' };

/** A repair that sets one value, with what has to follow it. */
export const setFix = (path: Path, value: Json, more: readonly JsonEdit[] = []): Fix => ({
  label: setTo,
  params: { value: quoted(value) },
  edits: [{ op: 'set', path, value }, ...more],
  sure: true,
});

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** The number or boolean that a text is, character for character, as the wanted type; undefined where it is none. */
function converted(text: string, type: string): Json | undefined {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  const fits = type === 'integer' ? Number.isInteger(number) : type === 'number' && Number.isFinite(number);
  return fits ? number : undefined;
}

/** The type that a faulty value should have: that of the elements where the fault is at an element. */
export function wantedType({ row, path }: Fault): string {
  return typeof path.at(-1) === 'number' ? (row.items ?? 'object') : row.type;
}

/** Converts a text that is exactly a number or boolean. */
export function typeFix(fault: Fault): Fix | undefined {
  const value = typeof fault.value === 'string' ? converted(fault.value, wantedType(fault)) : undefined;
  return value === undefined ? undefined : setFix(fault.path, value);
}

/** The fields of a region that each side of the canvas bounds. */
const boundBy = {
  'Layout.CustomLayout.Canvas.Width': { size: 'Width', place: 'LocationX', w: 'w', x: 'x' },
  'Layout.CustomLayout.Canvas.Height': { size: 'Height', place: 'LocationY', w: 'h', x: 'y' },
} as const;

/** What a smaller canvas takes along: places and sizes that were legal and would no longer be. */
function followers({ row }: Fault, side: number, { regions }: Context): readonly JsonEdit[] {
  const bound = Object.entries(boundBy).find(([path]) => path === row.path)?.[1];
  if (!bound) return [];
  return regions.flatMap((region): JsonEdit[] => {
    const edits: JsonEdit[] = [];
    const set = (key: string, value: number) => edits.push({ op: 'set', path: [...region.path, key], value });
    if ((region[bound.x] ?? 0) >= side) set(bound.place, side - 1);
    if ((region[bound.w] ?? 0) > side) set(bound.size, side);
    return edits;
  });
}

/** Sets the nearest allowed value; for an index below 0 the lowest that is free, its region or stream along with it. */
export function rangeFix(fault: Fault, context: Context): Fix | undefined {
  const { row, path, value } = fault;
  const type = wantedType(fault);
  const near = nearest(
    value as number,
    limitsOf(row, context.bound),
    type === 'integer' ? 'integer' : 'number',
  );
  if (near === undefined) return undefined;
  if (row.path.endsWith('StreamList[].Index')) {
    const list = path[0] === 'TargetStreams' ? context.targets : context.excluded;
    return liftIndex(context, list, path.slice(0, -1), value as number);
  }
  if (row.path.endsWith('Regions[].StreamIndex')) {
    return liftStreamIndex(context, path.slice(0, -1), value as number);
  }
  return setFix(path, near, followers(fault, near, context));
}

/** Sets the even number below, at least 2. */
export function evenFix(fault: Fault, context: Context): Fix {
  const even = Math.max(2, (fault.value as number) - 1);
  return setFix(fault.path, even, followers(fault, even, context));
}

/** Completes a colour: `#RGB` to `#RRGGBB`, a missing `#` added. */
export function colourFix({ row, path, value }: Fault): Fix | undefined {
  if (!row.pattern?.startsWith('^#')) return undefined;
  const digits = /^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/.exec(value as string)?.[1];
  if (digits === undefined) return undefined;
  return setFix(path, `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`);
}
