import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';

import { type Suggestion, type Suggestions, suggest } from '../../domain/json-suggest.ts';
import { type Language, fill } from '../../domain/text.ts';
import { codeWords } from '../text/code-words.ts';

/** What the suggestions depend on: the language of their meanings, and the keys of the body as a whole. */
export interface Offer {
  readonly language: () => Language;
  readonly rootKeys: () => readonly string[] | undefined;
}

/** Longest text, characters, for which keys and values are offered: each time it is read anew. */
const LONGEST = 300_000;

/** Puts a suggestion in, with the comma that lacks before it; its part to be typed over is selected. */
function take(view: EditorView, completion: Completion, suggestions: Suggestions, one: Suggestion): void {
  const { replace, commaAt } = suggestions;
  const comma = commaAt === undefined ? [] : [{ from: commaAt, insert: ',' }];
  const start = replace.from + comma.length;
  view.dispatch({
    changes: [...comma, { ...replace, insert: one.insert }],
    selection: { anchor: start + one.select.from, head: start + one.select.to },
    scrollIntoView: true,
    userEvent: 'input.complete',
    annotations: pickedCompletion.of(completion),
  });
}

/** The editor's source of suggestions: the catalogue's keys and values for the place of the caret. */
export const completions =
  ({ language, rootKeys }: Offer) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    if (state.doc.length > LONGEST) return null;
    const found = suggest(state.doc.toString(), pos, rootKeys());
    if (!found) return null;
    const written = state.sliceDoc(found.replace.from, found.replace.to);
    const isWhole = found.list.some(({ label }) => label === written);
    // Unasked, nothing is offered where no key is begun yet, nor for a value that stands there in full.
    if (!explicit && (found.at === 'key' ? written === '' : isWhole)) return null;
    const tongue = language();
    return {
      from: found.typed.from,
      to: pos,
      options: found.list.map((one, at): Completion => {
        const meaning = fill(one.meaning, tongue);
        const { row } = one;
        const unit = row.unit === undefined ? '' : ` ${row.unit}`;
        return {
          // What is typed may be the key, or what people call it.
          label: `${one.label} ${meaning}`,
          displayLabel: one.label,
          detail: meaning,
          type:
            found.at === 'key'
              ? `${row.type}${unit}`
              : one.isDefault && meaning !== fill(codeWords.defaultValue, tongue)
                ? fill(codeWords.defaultValue, tongue)
                : '',
          ...(found.at === 'key' && { info: fill(row.help, tongue) }),
          sortText: String(at).padStart(3, '0'),
          boost: -at,
          apply: (view, completion, _from, to) => {
            // More may have been typed since.
            const now = suggest(view.state.doc.toString(), to, rootKeys());
            const same = now?.list.find(({ label }) => label === one.label);
            if (now && same) take(view, completion, now, same);
          },
        };
      }),
      ...(found.at === 'key' && { validFor: /^\w*$/ }),
      // Asked for at a value that stands there, the others are what is wanted.
      filter: found.at === 'key' || !explicit,
    };
  };

/** Shows the type of a key's value, or that a value is the default, behind its meaning. */
export const typeColumn = {
  position: 85,
  render: ({ type = '' }: Completion): Node => {
    const element = document.createElement('span');
    element.className = 'cm-completionType';
    element.textContent = type;
    return element;
  },
};
