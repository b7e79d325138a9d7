import { type Language, type Params, type Text, fill } from '../../domain/text.ts';

/** The names of the places of a text: `'a' | 'b'` for `'{a} of {b}'`. */
type Places<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? NameOf<Name> | Places<Rest>
  : never;

/** `'n'` of `'n|region|regions'`. */
type NameOf<S extends string> = S extends `${infer Name}|${string}` ? Name : S;

/** What fills the places of a text known at compile time; any params where it is known only later. */
type ParamsOf<T extends Text> = string extends T['en']
  ? [params?: Params]
  : Places<T['en']> extends never
    ? []
    : [params: Readonly<Record<Places<T['en']>, string | number>>];

/** Says a text in the user's language; the compiler checks that every place of it is filled. */
export type Translate = <const T extends Text>(text: T, ...params: ParamsOf<T>) => string;

/** The translator for a language. */
export const translator =
  (language: Language): Translate =>
  (text, ...params) =>
    fill(text, language, params[0]);
