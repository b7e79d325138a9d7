import { type ParseError, applyEdits, format, parse } from 'jsonc-parser';

/**
 * The text with each key on a line of its own, indented by two spaces; nothing but white space changes. What is neither
 * JSON nor JSON with comments and trailing commas stays as it is: what is white space there, is not known.
 */
export function indented(text: string): string {
  const faults: ParseError[] = [];
  parse(text, faults, { allowTrailingComma: true });
  if (faults.length > 0) return text;
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' }));
}
