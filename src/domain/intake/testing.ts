import { type Intake, intake, problemsOf } from '../intake.ts';
import { type Json, type JsonObject, isList, isObject } from '../json.ts';
import { formatPath } from '../path.ts';
import { fill } from '../text.ts';

/** What an intake says of a text, a line for each finding: kind and English text. */
export const said = ({ findings }: Intake): readonly string[] =>
  findings.map(({ kind, text, params }) => `${kind}: ${fill(text, 'en', params)}`);
/** What is said of a text in one kind of finding. */
export const saidOf = (text: string, kind: string): readonly string[] =>
  said(intake(text)).filter((one) => one.startsWith(`${kind}:`));
/** The body that a text holds. */
export const bodyOf = (text: string): JsonObject | undefined => intake(text).body;
/** The codes and paths of everything wrong with a text. */
export const codesOf = (text: string): readonly string[] =>
  problemsOf(intake(text)).map(({ code, path }) => `${code} ${formatPath(path)}`.trim());
/** Where a piece of a text first stands, as line and column. */
export const placeOf = (text: string, piece: string) => {
  const before = text.slice(0, text.indexOf(piece)).split('\n');
  return { line: before.length, column: String(before.at(-1)).length + 1 };
};

/** Picks one of several by the next of endless numbers. */
type Pick = <T>(choices: readonly T[]) => T;

const pickerOf = (numbers: readonly number[]): Pick => {
  let turn = 0;
  return (choices) => {
    const number = numbers[turn % numbers.length] as number;
    turn += 1;
    return choices[(number + Math.floor(turn / numbers.length)) % choices.length] as (typeof choices)[number];
  };
};

const quoted = (text: string, pick: Pick): string => {
  const plain = JSON.stringify(text);
  const single = `'${plain.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  return pick([plain, plain, single]);
};

/** A value written with the liberties that people take, as the numbers choose. */
export function disguise(value: Json, numbers: readonly number[]): string {
  const pick = pickerOf(numbers);
  const gap = (): string => pick(['', ' ', '\n', ' // note\n', '/* note */', '', '\t']);
  const write = (one: Json): string => {
    if (typeof one === 'string') return quoted(one, pick);
    if (typeof one === 'boolean') return pick([String(one), one ? 'True' : 'False']);
    if (one === null) return pick(['null', 'None']);
    if (typeof one === 'number') return JSON.stringify(one);
    const entries = isList(one)
      ? one.map((item) => gap() + write(item) + gap())
      : Object.entries(one).map(([key, item]) => {
          const name = /^[A-Za-z_]\w*$/.test(key) ? pick([key, JSON.stringify(key)]) : quoted(key, pick);
          return `${gap()}${name}${gap()}:${gap()}${write(item)}`;
        });
    const tail = entries.length > 0 ? pick(['', ',']) : '';
    return isObject(one) ? `{${entries.join(',')}${tail}${gap()}}` : `[${entries.join(',')}${tail}${gap()}]`;
  };
  return gap() + write(value) + gap();
}
