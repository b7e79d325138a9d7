/** The languages of the product. */
export type Language = 'en' | 'zh';

/** One text in every language; `{name}` marks a place to fill. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** What fills the places of a text. */
export type Params = Readonly<Record<string, string | number>>;

/** Sentences after each other, as one text. */
export const joined = (sentences: readonly Text[]): Text => ({
  en: sentences.map(({ en }) => en).join(' '),
  zh: sentences.map(({ zh }) => zh).join(''),
});

/** Characters that turn the direction of what follows: from outside they would turn the whole message. */
const TURNERS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * The text in `language` with each `{name}` replaced by `params.name`, and `{name|one|many}` by the word for that number; an
 * unknown place stays as it is.
 */
export const fill = (text: Text, language: Language, params: Params = {}): string =>
  text[language].replaceAll(
    /\{(\w+)(?:\|(\w+)\|(\w+))?\}/g,
    (place, name: string, one: string | undefined, many: string) => {
      if (!Object.hasOwn(params, name)) return place;
      if (one !== undefined) return params[name] === 1 ? one : many;
      return String(params[name]).replaceAll(TURNERS, '\uFFFD');
    },
  );
