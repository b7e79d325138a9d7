import type { BodyKind } from '../../domain/body-kind.ts';
import { toBody } from '../../domain/document.ts';
import { editedBody } from '../../domain/edited-body.ts';
import { writeJson } from '../../domain/json-lines.ts';
import { type JsonText, type Place, readJson } from '../../domain/json-text.ts';
import { type JsonObject, isObject } from '../../domain/json.ts';
import { fromBody } from '../../domain/pairing.ts';
import { isExported } from '../../domain/payload.ts';
import { fill } from '../../domain/text.ts';
import { commit } from '../../editor/editor.ts';
import type { CodeEditor, CodeProblem } from '../code/code-editor.ts';
import { codeWords } from '../text/code-words.ts';
import { editJsonName } from '../text/edit-json-words.ts';
import type { Workbench } from '../workbench.ts';

/** How the text stands to the document: as one, or not taken over, with the first reason's place where it has one. */
export type Standing =
  | { readonly apart: false }
  | { readonly apart: true; readonly reason: 'syntax'; readonly line: number }
  | { readonly apart: true; readonly reason: 'no-object' };

/** The two ways between the text in an editor and the document. */
export interface JsonSync {
  /** The text the editor begins with. */
  readonly text: () => string;
  /** Ties the editor to the document; returns the way to part them. */
  readonly attach: (code: CodeEditor) => () => void;
  /** Something was typed: it is taken over after a pause. */
  readonly edited: () => void;
  /** Takes over at once what was typed, where it is JSON. */
  readonly takeOver: () => void;
  /** The focus has left: takes over, and writes the text as it is exported. */
  readonly left: () => void;
  /** Writes the text as it is exported, whatever was typed, as a step of the editor's undo. */
  readonly discard: () => void;
  /** Whether something typed is not taken over yet. */
  readonly dirty: () => boolean;
  readonly markSoon: () => void;
}

/** How long a pause in typing is waited for, milliseconds: for the document, and for the marks of problems. */
const PAUSE = { takeOver: 600, mark: 200 };

/** What the text was written from: a change of it is one against this. */
interface Base {
  readonly kind: BodyKind;
  readonly shown: JsonObject;
}

/** Texts that were not JSON when their editor was closed, for the life of the page. */
const unfinished = new WeakMap<Workbench, { readonly text: string; readonly base: Base }>();

/** The body a text says; undefined where it is no JSON object, or says a key twice. */
const bodyOf = ({ value, problems }: JsonText): JsonObject | undefined =>
  isObject(value) && problems.length === 0 ? value : undefined;

function standingOf(json: JsonText): Standing {
  const [first] = json.problems;
  if (first) return { apart: true, reason: 'syntax', line: first.line };
  return bodyOf(json) ? { apart: false } : { apart: true, reason: 'no-object' };
}

/** Keeps the text of an editor and the document one; `tell` hears how they stand. */
export function createJsonSync(workbench: Workbench, tell: (standing: Standing) => void): JsonSync {
  const { editor, report, preferences, overlays } = workbench;
  let code: CodeEditor | undefined;
  let taking: ReturnType<typeof setTimeout> | undefined;
  let marking: ReturnType<typeof setTimeout> | undefined;
  let committing = false;

  const exported = (): string => writeJson(report.getState().shown);
  const baseNow = (): Base => ({
    kind: preferences.getState().exportKind,
    shown: report.getState().shown,
  });
  const kept = unfinished.get(workbench);
  unfinished.delete(workbench);
  let base = kept?.base ?? baseNow();
  let dirty = kept !== undefined;

  const mark = () => {
    if (!code || code.composing()) return;
    const json = readJson(code.text());
    const { language } = preferences.getState();
    const found: CodeProblem[] = json.problems.map(({ line, column, severity, message, params }) => ({
      line,
      column,
      severity,
      message: fill(message, language, params),
    }));
    const body = bodyOf(json);
    const add = (path: readonly (string | number)[], problem: Omit<CodeProblem, keyof Place>) => {
      const place = json.locate(path);
      if (place) found.push({ ...place, ...problem });
    };
    if (body) {
      for (const key of Object.keys(body))
        if (!isExported(base.kind, key))
          add([key], { severity: 'info', message: fill(codeWords.leftAlone, language) });
      for (const { path, severity, message, params } of report.getState().problems)
        add(path, { severity, message: fill(message, language, params) });
    }
    code.mark(found);
  };
  const markSoon = () => {
    clearTimeout(marking);
    marking = setTimeout(mark, PAUSE.mark);
  };

  const takeOver = () => {
    clearTimeout(taking);
    if (!code || !dirty) return;
    const { hand, committed } = editor.getState();
    // Neither an input method nor a gesture is disturbed.
    if (code.composing() || hand.phase !== 'idle') {
      taking = setTimeout(takeOver, PAUSE.takeOver);
      return;
    }
    const json = readJson(code.text());
    const edited = bodyOf(json);
    tell(standingOf(json));
    if (!edited) return;
    dirty = false;
    const body = editedBody(committed, base.kind, base.shown, edited);
    if (body !== toBody(committed)) {
      const { document, leftOut } = fromBody(body, editor.newId, committed);
      committing = true;
      commit(editor, { text: editJsonName }, document);
      committing = false;
      // From here on the step is the document's to take back.
      code.forget();
      if (leftOut.streams + leftOut.regions > 0)
        overlays.setState({ notice: { text: codeWords.editLeftOut, params: leftOut } });
    }
    base = baseNow();
    markSoon();
  };
  const follow = () => {
    if (!code || committing || dirty || code.composing()) return;
    code.follow(exported());
    base = baseNow();
    markSoon();
  };

  return {
    text: () => kept?.text ?? exported(),
    attach: (made) => {
      code = made;
      if (dirty) tell(standingOf(readJson(made.text())));
      mark();
      const stop = report.subscribe(follow);
      return () => {
        stop();
        takeOver();
        clearTimeout(marking);
        if (dirty) unfinished.set(workbench, { text: made.text(), base });
        code = undefined;
      };
    },
    edited: () => {
      dirty = true;
      clearTimeout(taking);
      taking = setTimeout(takeOver, PAUSE.takeOver);
      markSoon();
    },
    takeOver,
    left: () => {
      takeOver();
      follow();
    },
    discard: () => {
      clearTimeout(taking);
      code?.replace(exported());
      clearTimeout(taking);
      dirty = false;
      base = baseNow();
      tell({ apart: false });
      markSoon();
    },
    dirty: () => dirty,
    markSoon,
  };
}
