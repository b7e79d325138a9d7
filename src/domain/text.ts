/** The languages of the product. */
export type Language = 'en' | 'zh';

/** One text in every language; `{name}` marks a place to fill. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** What fills the places of a text. */
export type Params = Readonly<Record<string, string | number>>;

/** Characters that turn the direction of what follows: from outside they would turn the whole message. */
const TURNERS = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text in `language` with each `{name}` replaced by `params.name`; an unknown place stays as it is. */
export const fill = (text: Text, language: Language, params: Params = {}): string =>
  text[language].replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]).replaceAll(TURNERS, '\uFFFD') : place,
  );
