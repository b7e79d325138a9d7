import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';

import type { BodyKind } from '../../domain/body-kind.ts';
import { REGIONS, STREAMS } from '../../domain/document.ts';
import { applyEdits } from '../../domain/edits.ts';
import { type JsonText, type Place, readJson } from '../../domain/json-text.ts';
import { type Json, getAt, isList, isObject } from '../../domain/json.ts';
import { detectKind, judge } from '../../domain/judge.ts';
import { fromBody } from '../../domain/pairing.ts';
import { formatPath } from '../../domain/path.ts';
import type { Problem } from '../../domain/problem.ts';
import { replaceDocument } from '../../editor/editor.ts';
import { plainLabels } from '../../editor/labels.ts';
import { ProblemRow } from '../panels/ProblemRow.tsx';
import { MOST_ROWS } from '../panels/Problems.tsx';
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

/** Most elements of one list that are judged: a hundred times what a recording takes, and still in an instant. */
const MOST_JUDGED = 1700;

/** The body with its two lists cut to what is judged; the same body where they are not longer. */
const judgeable = (body: Json): Json =>
  applyEdits(
    body,
    [STREAMS, REGIONS].flatMap((path) => {
      const list = getAt(body, path);
      return isList(list) && list.length > MOST_JUDGED
        ? [{ op: 'set' as const, path, value: list.slice(0, MOST_JUDGED) }]
        : [];
    }),
  );

interface Finding {
  readonly problem: Problem;
  readonly place: Place | undefined;
}

interface Reading {
  readonly json: JsonText;
  readonly kind: BodyKind;
  readonly findings: readonly Finding[];
  readonly count: number;
}

/** Reads and judges a pasted text; places are looked up only for the rows that are shown. */
function read(text: string): Reading {
  const json = readJson(text);
  const kind = json.value === undefined ? 'layout' : detectKind(json.value);
  const judged = json.value === undefined ? [] : judge(judgeable(json.value), { kind });
  const all: readonly Problem[] = [...json.problems, ...judged];
  const findings = all.slice(0, MOST_ROWS).map((problem): Finding => {
    const own = 'line' in problem ? (problem as Problem & Place) : json.locate(problem.path);
    return { problem, place: own && { line: own.line, column: own.column } };
  });
  return { json, kind, findings, count: all.length };
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
  const value = reading?.json.value;
  const loadable = isObject(value) && settled === text;

  const close = () => overlays.setState({ dialog: undefined, importText: '' });
  const load = () => {
    if (!isObject(value)) return;
    const { document, leftOut } = fromBody(value, editor.newId);
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
  const beyond = value === undefined || !isObject(value) ? undefined : fromBody(value, () => '').leftOut;

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
          {reading && reading.count > 0 && (
            <ul aria-label={t(words.problems)}>
              {reading.findings.map(({ problem, place }, at) => (
                <ProblemRow
                  // oxlint-disable-next-line react/no-array-index-key -- the list is made anew with each text
                  key={`${at} ${problem.code} ${formatPath(problem.path)}`}
                  problem={problem}
                  place={place}
                  onGo={() => show(place)}
                  onFix={
                    problem.fix ? () => setText(reading.json.editText(problem.fix?.edits ?? [])) : undefined
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
          {reading && isObject(value) && (
            <>
              {`${t(words.importKinds)} ${t(kindWords[reading.kind])} · `}
              {t(words.importFound, { streams: countAt(value, STREAMS), regions: countAt(value, REGIONS) })}
              {beyond && beyond.streams + beyond.regions > 0 && ` · ${t(words.importWillLeaveOut, beyond)}`}
            </>
          )}
          {reading && !isObject(value) && t(words.importRefused)}
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
