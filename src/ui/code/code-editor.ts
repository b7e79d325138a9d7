import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { jsonLanguage } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import {
  type Diagnostic,
  forEachDiagnostic,
  lintGutter,
  nextDiagnostic,
  setDiagnostics,
} from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import {
  Annotation,
  Compartment,
  EditorState,
  Prec,
  type Text as Lines,
  Transaction,
} from '@codemirror/state';
import {
  EditorView,
  type KeyBinding,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';

import type { Place } from '../../domain/json-text.ts';
import type { Severity } from '../../domain/problem.ts';
import { textChanges } from '../../domain/text-diff.ts';
import { type Language, fill } from '../../domain/text.ts';
import { editorPhrases } from '../text/code-words.ts';
import { completions, typeColumn } from './complete.ts';
import { look } from './look.ts';
import { styleRoot } from './style-root.ts';

/** A problem at its place in the text. */
export interface CodeProblem extends Place {
  readonly severity: Severity;
  readonly message: string;
}

export interface CodeEditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly language: Language;
  /** Attributes of the element that takes the text: its name, its description, its hook. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The keys of the body as a whole; all of the catalogue where it is undefined. */
  readonly rootKeys?: () => readonly string[] | undefined;
  /** Keys of one's own, before all others. */
  readonly keys?: readonly KeyBinding[];
  /** Called after each change that is not `follow`'s. */
  readonly onEdit: () => void;
  /** Called when the focus has left the editor with all its parts. */
  readonly onLeave?: () => void;
  /** Called when a composition of an input method has ended. */
  readonly onComposed?: () => void;
}

/** A JSON editor in the page. */
export interface CodeEditor {
  readonly text: () => string;
  /** Characters of the text. */
  readonly length: () => number;
  /** Whether an input method is composing: nothing may be changed under its hands. */
  readonly composing: () => boolean;
  /** Puts another text in, by few and small changes, as one step of the editor's undo. */
  readonly replace: (text: string) => void;
  /** Lets the text follow what it shows: by few and small changes that are no step of the editor's undo. */
  readonly follow: (text: string) => void;
  /** Marks problems in the text and in its margin. */
  readonly mark: (problems: readonly CodeProblem[]) => void;
  readonly goTo: (place: Place) => void;
  readonly focus: () => void;
  /** Forgets the steps of the editor's undo. */
  readonly forget: () => void;
  readonly speak: (language: Language) => void;
  readonly destroy: () => void;
}

/** Longest text, characters, that is coloured, folded and matched; a longer one is shown plain. */
export const PLAIN_FROM = 1_000_000;

const followed = Annotation.define<true>();

const phrases = (language: Language) =>
  EditorState.phrases.of(
    Object.fromEntries(Object.entries(editorPhrases).map(([name, text]) => [name, fill(text, language)])),
  );

const offsetAt = (lines: Lines, { line, column }: Place): number => {
  const { from, to } = lines.line(Math.max(1, Math.min(line, lines.lines)));
  return Math.min(to, from + column - 1);
};

/** What is underlined from a place on: the key or the text that begins there, else a word, else a character. */
function diagnosticOf(lines: Lines, { severity, message, ...place }: CodeProblem): Diagnostic {
  const from = offsetAt(lines, place);
  const rest = lines.sliceString(from, Math.min(from + 200, lines.lineAt(from).to));
  const word = /^"(?:[^"\\]|\\.)*"?|^[\w.+-]+|^./u.exec(rest)?.[0] ?? '';
  return { from, to: from + word.length, severity, message };
}

/** A text that comes as a whole (typed by no finger) goes into the document at once, not line by line through the page. */
const wholeTexts = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event;
    if (inputType !== 'insertText' || data === null || data.length < 2 || view.composing) return false;
    // The page's own selection: the editor may not have heard of a change of it yet.
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return false;
    const range = selection.getRangeAt(0);
    const from = view.posAtDOM(range.startContainer, range.startOffset);
    const to = view.posAtDOM(range.endContainer, range.endOffset);
    const insert = view.state.toText(data);
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input.paste',
      scrollIntoView: true,
    });
    return true;
  },
  // A dropped file is opened by what lies around.
  drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
});

/** Goes to the next problem, and says it. */
function nextProblem(view: EditorView): boolean {
  if (!nextDiagnostic(view)) return false;
  const { from, to } = view.state.selection.main;
  const said: string[] = [];
  forEachDiagnostic(view.state, ({ message }, at, end) => {
    if (at === from && end === to) said.push(message);
  });
  view.dispatch({ effects: EditorView.announce.of(said.join(' ')) });
  return true;
}

/** Makes a JSON editor. Tab is not bound: it leaves the text. */
export function createCodeEditor(options: CodeEditorOptions): CodeEditor {
  const { parent, attributes, keys = [], onEdit, onLeave, onComposed } = options;
  const { rootKeys = () => undefined } = options;
  let { language } = options;
  const steps = new Compartment();
  const tongue = new Compartment();
  const grammar = new Compartment();
  const json = [jsonLanguage, bracketMatching(), codeFolding(), foldGutter()];
  const isPlain = (lines: Lines): boolean => lines.length > PLAIN_FROM;

  const view = new EditorView({
    parent,
    root: styleRoot,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        Prec.highest(keymap.of(keys)),
        wholeTexts,
        steps.of(history()),
        tongue.of(phrases(language)),
        lineNumbers(),
        lintGutter(),
        grammar.of(options.text.length > PLAIN_FROM ? [] : json),
        EditorState.transactionExtender.of(({ startState, newDoc, docChanged }) =>
          docChanged && isPlain(startState.doc) !== isPlain(newDoc)
            ? { effects: grammar.reconfigure(isPlain(newDoc) ? [] : json) }
            : null,
        ),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        closeBrackets(),
        autocompletion({
          override: [completions({ language: () => language, rootKeys })],
          icons: false,
          addToOptions: [typeColumn],
        }),
        search({ top: true }),
        indentUnit.of('  '),
        EditorState.tabSize.of(2),
        // Said outright, so that the scrolled part is known to be within reach of the keyboard.
        EditorView.contentAttributes.of({ tabindex: '0', ...attributes }),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          { key: 'F8', run: nextProblem },
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of(({ docChanged, transactions }) => {
          if (docChanged && !transactions.every((one) => one.annotation(followed))) onEdit();
        }),
        EditorView.domEventHandlers({
          compositionend: () => {
            setTimeout(() => onComposed?.(), 0);
          },
        }),
        look,
      ],
    }),
  });
  view.dom.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && view.dom.contains(relatedTarget))) onLeave?.();
  });

  const change = (text: string) => [...textChanges(view.state.doc.toString(), text)];
  return {
    text: () => view.state.doc.toString(),
    length: () => view.state.doc.length,
    composing: () => view.compositionStarted,
    replace: (text) =>
      view.dispatch({
        changes: change(text),
        annotations: [isolateHistory.of('full'), Transaction.userEvent.of('input.replace')],
      }),
    follow: (text) => {
      const changes = change(text);
      if (changes.length === 0) return;
      view.dispatch({ changes, annotations: [followed.of(true), Transaction.addToHistory.of(false)] });
    },
    mark: (problems) => {
      const { doc } = view.state;
      const found = problems.map((problem) => diagnosticOf(doc, problem));
      view.dispatch(
        setDiagnostics(
          view.state,
          found.toSorted((a, b) => a.from - b.from),
        ),
      );
    },
    goTo: (place) => {
      const anchor = offsetAt(view.state.doc, place);
      view.focus();
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      });
    },
    focus: () => view.focus(),
    forget: () => {
      view.dispatch({ effects: steps.reconfigure([]) });
      view.dispatch({ effects: steps.reconfigure(history()) });
    },
    speak: (next) => {
      language = next;
      view.dispatch({ effects: tongue.reconfigure(phrases(next)) });
    },
    destroy: () => view.destroy(),
  };
}
