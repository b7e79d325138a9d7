/** Signs that input methods and typography put in place of the plain ones, apart from the full-width block. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '。': '.',
  '｡': '.',
  '×': '*',
  '✕': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '—': '-',
};

/** The input with full-width characters (U+FF01 to U+FF5E), the ideographic space and stop, and × ÷ − as their plain counterparts. */
export const normaliseInput = (text: string): string =>
  text
    .replaceAll(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u3000。｡×✕÷−–—]/g, (char) => String(PLAIN[char]));
