import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';

import type { BodyKind } from '../../domain/body-kind.ts';
import { REGIONS, STREAMS } from '../../domain/document.ts';
import { type Intake, intake, problemsOf } from '../../domain/intake.ts';
import type { Place } from '../../domain/json-text.ts';
import { type Json, getAt, isList } from '../../domain/json.ts';
import { fromBody } from '../../domain/pairing.ts';
import { formatPath } from '../../domain/path.ts';
import type { Problem } from '../../domain/problem.ts';
import { replaceDocument } from '../../editor/editor.ts';
import { plainLabels } from '../../editor/labels.ts';
import { ProblemRow } from '../panels/ProblemRow.tsx';
import { MOST_ROWS } from '../panels/Problems.tsx';
import { intakeWords } from '../text/intake-words.ts';
import { words } from '../text/words.ts';
import { useText, useWorkbench } from '../workbench.ts';
import { Dialog } from './Dialog.tsx';

import controls from '../chrome/controls.module.css';
import panels from '../panels/panels.module.css';
import styles from './dialogs.module.css';

/** Height of a line of the text, CSS pixels. */
const LINE = 18;

/** Largest file that is opened, megabytes: a body of 17 streams has some ten thousand characters. */
const FILE_LIMIT = 20;

const kindWords: Record<BodyKind, (typeof words)['kindLayout' | 'kindStart' | 'kindUpdate']> = {
  layout: words.kindLayout,
  'start-record': words.kindStart,
  'update-record': words.kindUpdate,
};

interface Row {
  readonly problem: Problem;
  readonly place: Place | undefined;
}

interface Reading {
  readonly taken: Intake;
  readonly rows: readonly Row[];
  readonly count: number;
}

/** Reads and judges a pasted text; places are looked up only for the rows that are shown. */
function read(text: string): Reading {
  const taken = intake(text);
  const all = problemsOf(taken);
  const rows = all.slice(0, MOST_ROWS).map((problem): Row => {
    const own = 'line' in problem ? (problem as Problem & Place) : taken.stated?.locate(problem.path);
    return { problem, place: own && { line: own.line, column: own.column } };
  });
  return { taken, rows, count: all.length };
}

const countAt = (value: Json | undefined, path: readonly string[]): number => {
  const list = getAt(value, path);
  return isList(list) ? list.length : 0;
};

/** The place in the text as an offset for the caret. */
function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The import: a text to paste, its problems as it is typed, and the way into the designer. */
export function ImportDialog() {
  const t = useText();
  const workbench = useWorkbench();
  const { editor, overlays } = workbench;
  const [text, setText] = useState(() => overlays.getState().importText);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const settled = useDeferredValue(text);
  const reading = useMemo(() => (settled.trim() === '' ? undefined : read(settled)), [settled]);
  const body = reading?.taken.body;
  const editText = reading?.taken.editText;
  const loadable = body !== undefined && settled === text;

  const close = () => overlays.setState({ dialog: undefined, importText: '' });
  const load = () => {
    if (!body) return;
    const { document, leftOut } = fromBody(body, editor.newId);
    replaceDocument(editor, { text: plainLabels.load }, document);
    const beyond = leftOut.streams + leftOut.regions > 0;
    overlays.setState({
      dialog: undefined,
      importText: '',
      notice: beyond
        ? { text: words.importLeftOut, params: leftOut }
        : { text: words.importLoaded, params: { n: document.slots.length } },
    });
  };
  const openFile = async (file: File) => {
    if (file.size > FILE_LIMIT * 1024 * 1024) {
      overlays.setState({ notice: { text: words.fileTooLarge, params: { limit: FILE_LIMIT } } });
      return;
    }
    setText(await file.text());
  };
  const show = (place: Place | undefined) => {
    if (!place || !field.current) return;
    const offset = offsetOf(text, place);
    field.current.focus();
    field.current.scrollTop = Math.max(0, (place.line - 4) * LINE);
    field.current.setSelectionRange(offset, offset + 1);
  };
  const beyond = body && fromBody(body, () => '').leftOut;

  return (
    <Dialog title={t(words.importTitle)} wide onClose={close}>
      <div
        className={styles['split']}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          const [file] = event.dataTransfer.files;
          if (file) void openFile(file);
        }}
      >
        <div className={styles['source']}>
          <p className={styles['hint']} id="import-hint">
            {t(words.importHint)}
          </p>
          <textarea
            ref={field}
            className={styles['text']}
            data-testid="import-text"
            aria-label={t(words.importText)}
            aria-describedby="import-hint"
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className={styles['found']}>
          {settled !== text && <p className={panels['empty']}>{t(words.importReading)}</p>}
          {!reading && settled === text && <p className={panels['empty']}>{t(words.importEmpty)}</p>}
          {reading && reading.count === 0 && (
            <p className={panels['empty']}>
              <strong>{t(words.problemsNone)}</strong>
              {t(words.importClean)}
            </p>
          )}
          {reading && reading.taken.findings.length > 0 && (
            <ul className={styles['account']} aria-label={t(intakeWords.account)}>
              {reading.taken.findings.map(({ kind, text, params }, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- the list is made anew with each text
                <li key={`${at} ${kind}`}>
                  <strong>{t(intakeWords[kind])}</strong> {t(text, params)}
                </li>
              ))}
            </ul>
          )}
          {reading && reading.count > 0 && (
            <ul aria-label={t(words.problems)}>
              {reading.rows.map(({ problem, place }, at) => (
                <ProblemRow
                  // oxlint-disable-next-line react/no-array-index-key -- the list is made anew with each text
                  key={`${at} ${problem.code} ${formatPath(problem.path)}`}
                  problem={problem}
                  place={place}
                  onGo={() => show(place)}
                  onFix={
                    problem.fix && editText ? () => setText(editText(problem.fix?.edits ?? [])) : undefined
                  }
                />
              ))}
              {reading.count > MOST_ROWS && (
                <li className={panels['empty']}>{t(words.problemsMore, { n: reading.count - MOST_ROWS })}</li>
              )}
            </ul>
          )}
        </div>
      </div>
      <footer className={styles['foot']}>
        <label className={`${controls['button']} ${controls['outlined']}`}>
          {t(words.importFile)}
          <input
            type="file"
            accept=".json,application/json,text/plain"
            className={controls['hidden']}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void openFile(file);
            }}
          />
        </label>
        <span className={styles['spring']} role="status">
          {reading && body && (
            <>
              {`${t(words.importKinds)} ${t(kindWords[reading.taken.kind])} · `}
              {t(words.importFound, { streams: countAt(body, STREAMS), regions: countAt(body, REGIONS) })}
              {beyond && beyond.streams + beyond.regions > 0 && ` · ${t(words.importWillLeaveOut, beyond)}`}
            </>
          )}
          {reading && !body && t(words.importRefused)}
        </span>
        <button type="button" className={`${controls['button']} ${controls['outlined']}`} onClick={close}>
          {t(words.cancel)}
        </button>
        <button
          type="button"
          className={`${controls['button']} ${controls['primary']}`}
          data-testid="import-apply"
          disabled={!loadable}
          onClick={load}
        >
          {t(words.importApply)}
        </button>
      </footer>
    </Dialog>
  );
}
