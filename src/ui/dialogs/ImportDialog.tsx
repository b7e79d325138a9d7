import { useCallback, useEffect, useRef, useState } from 'react';

import type { BodyKind } from '../../domain/body-kind.ts';
import { carrySources } from '../../domain/carried-sources.ts';
import type { Place } from '../../domain/json-text.ts';
import { indented } from '../../domain/json-text/indent.ts';
import { fromBody } from '../../domain/pairing.ts';
import { formatPath } from '../../domain/path.ts';
import type { Problem } from '../../domain/problem.ts';
import { fill } from '../../domain/text.ts';
import { replaceDocument } from '../../editor/editor.ts';
import { plainLabels } from '../../editor/labels.ts';
import { type CodeEditor, PLAIN_FROM } from '../code/code-editor.ts';
import { CodeField } from '../code/CodeField.tsx';
import { ProblemRow } from '../panels/ProblemRow.tsx';
import { codeWords } from '../text/code-words.ts';
import { dialogWords } from '../text/dialog-words.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { Dialog } from './Dialog.tsx';
import { keepDraft, keptDraft } from './import-draft.ts';
import { type Reader, createReader } from './import-reader.ts';
import type { Reading } from './import-reading.ts';
import { ImportAccount } from './ImportAccount.tsx';
import { ImportAdd } from './ImportAdd.tsx';

import controls from '../chrome/controls.module.css';
import panels from '../panels/panels.module.css';
import styles from './dialogs.module.css';

/** Largest file that is opened, megabytes: a body of 17 streams has some ten thousand characters. */
const FILE_LIMIT = 20;

/** How long a pause is waited for before a text is read, milliseconds: none for one that is read in an instant. */
const pauseFor = (length: number): number => (length < 20_000 ? 0 : 120);

const kindWords: Record<BodyKind, (typeof dialogWords)['kindLayout' | 'kindStart' | 'kindUpdate']> = {
  layout: dialogWords.kindLayout,
  'start-record': dialogWords.kindStart,
  'update-record': dialogWords.kindUpdate,
};

/** How the text in the field stands: nothing there, being read, or read. */
interface Standing {
  readonly length: number;
  readonly reading: Reading | undefined;
  readonly busy: boolean;
}

const nothing: Standing = { length: 0, reading: undefined, busy: false };

/** The text field of the import, and what is known of its text. */
function useImportText() {
  const workbench = useWorkbench();
  const code = useRef<CodeEditor>(null);
  const typed = useRef(false);
  const [standing, setStanding] = useState(nothing);
  const [reader] = useState<Reader>(() =>
    createReader((reading) => setStanding((now) => ({ ...now, reading, busy: false }))),
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = useCallback(() => {
    const length = code.current?.length() ?? 0;
    clearTimeout(timer.current);
    setStanding((now) => ({ ...now, length, busy: true }));
    timer.current = setTimeout(() => {
      const text = code.current?.text() ?? '';
      if (text.trim() === '') setStanding(nothing);
      else reader.read(text);
    }, pauseFor(length));
  }, [reader]);

  /** Puts another text in; what was there can be taken back. */
  const put = useCallback(
    (text: string) => {
      code.current?.replace(text);
      // It came from somewhere, and can come again: only what is typed after it is worth keeping.
      typed.current = false;
      look();
    },
    [look],
  );
  const onEdit = useCallback(() => {
    typed.current = true;
    look();
  }, [look]);

  useEffect(() => {
    const { importText } = workbench.overlays.getState();
    if (importText !== '') put(importText);
    else look();
    code.current?.focus();
    return () => {
      clearTimeout(timer.current);
      reader.stop();
    };
  }, [workbench, put, look, reader]);

  return { code, typed, standing, reader, put, onEdit };
}

/** The import: a text to paste, its problems as it is typed, and the way into the designer. */
export function ImportDialog() {
  const t = useText();
  const language = usePreferences((state) => state.language);
  const workbench = useWorkbench();
  const { editor, overlays } = workbench;
  const { code, typed, standing, reader, put, onEdit } = useImportText();
  const { reading, busy, length } = standing;

  useEffect(() => {
    const found = (reading?.problems ?? []).flatMap(({ problem: { severity, message, params }, place }) =>
      place ? [{ ...place, severity, message: fill(message, language, params) }] : [],
    );
    code.current?.mark(found);
  }, [code, reading, language]);

  const openFile = useCallback(
    async (file: File) => {
      if (file.size > FILE_LIMIT * 1024 * 1024)
        overlays.setState({ notice: { text: dialogWords.fileTooLarge, params: { limit: FILE_LIMIT } } });
      else put(await file.text());
    },
    [overlays, put],
  );
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) void openFile(file);
        // A text dropped on the field goes where it is dropped.
        else if (!(event.target instanceof Element && event.target.closest('[data-own-undo]')))
          put(event.dataTransfer?.getData('text/plain') ?? '');
      },
      { signal: controller.signal },
    );
    return () => controller.abort();
  }, [openFile, put]);

  const close = () => {
    if (typed.current) keepDraft(workbench, code.current?.text() ?? '');
    overlays.setState({ dialog: undefined, importText: '' });
  };
  const load = () => {
    if (!reading?.body) return;
    const { document } = fromBody(reading.body, editor.newId);
    const next = carrySources(document, editor.getState().committed);
    replaceDocument(editor, { text: plainLabels.load }, next);
    const { leftOut } = reading;
    const beyond = leftOut.streams + leftOut.regions > 0;
    keepDraft(workbench, '');
    overlays.setState({
      dialog: undefined,
      importText: '',
      notice: beyond
        ? { text: dialogWords.importLeftOut, params: leftOut }
        : { text: dialogWords.importLoaded, params: { n: document.slots.length } },
    });
  };
  const repair = async ({ fix }: Problem) => {
    const text = fix && (await reader.repaired(fix.edits));
    if (text === undefined) return;
    code.current?.replace(text);
    code.current?.focus();
  };
  const indent = () => {
    const text = code.current?.text() ?? '';
    const tidy = indented(text);
    if (tidy !== text) code.current?.replace(tidy);
    code.current?.focus();
  };
  const goTo = (place: Place) => code.current?.goTo(place);

  return (
    <Dialog title={t(dialogWords.importTitle)} wide onClose={close}>
      <div className={styles['split']}>
        <div className={styles['source']}>
          <p className={styles['hint']} id="import-hint">
            {t(dialogWords.importHint)}
          </p>
          <CodeField
            ref={code}
            className={styles['text']}
            text={keptDraft(workbench)}
            attributes={{
              'data-testid': 'import-text',
              'aria-label': t(dialogWords.importText),
              'aria-describedby': 'import-hint import-keys',
            }}
            onEdit={onEdit}
          />
          <div className={styles['below']}>
            <p className={styles['hint']} id="import-keys">
              {length > PLAIN_FROM ? t(codeWords.large) : t(codeWords.keysHint)}
            </p>
            <button
              type="button"
              className={`${controls['button']} ${controls['small']} ${controls['outlined']}`}
              disabled={length === 0 || length > PLAIN_FROM}
              onClick={indent}
            >
              {t(codeWords.indent)}
            </button>
          </div>
        </div>
        <div className={styles['found']}>
          {busy && !reading && <p className={panels['empty']}>{t(dialogWords.importReading)}</p>}
          {!busy && !reading && <p className={panels['empty']}>{t(dialogWords.importEmpty)}</p>}
          {reading && <ImportAccount findings={reading.findings} onGo={goTo} />}
          {reading && reading.problemCount === 0 && (
            <p className={panels['empty']}>
              <strong>{t(words.problemsNone)}</strong>
              {t(dialogWords.importClean)}
            </p>
          )}
          {reading && reading.problemCount > 0 && (
            <ul aria-label={t(words.problems)}>
              {reading.problems.map(({ problem, place }, at) => (
                <ProblemRow
                  // oxlint-disable-next-line react/no-array-index-key -- the list is made anew with each text
                  key={`${at} ${problem.code} ${formatPath(problem.path)}`}
                  problem={problem}
                  place={place}
                  onGo={() => place && goTo(place)}
                  onFix={problem.fix && reading.repairs ? () => void repair(problem) : undefined}
                />
              ))}
              {reading.problemCount > reading.problems.length && (
                <li className={panels['empty']}>
                  {t(words.problemsMore, { n: reading.problemCount - reading.problems.length })}
                </li>
              )}
            </ul>
          )}
        </div>
      </div>
      <footer className={styles['foot']}>
        <label className={`${controls['button']} ${controls['outlined']}`}>
          {t(dialogWords.importFile)}
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
        <Outcome reading={busy ? undefined : reading} />
        <button type="button" className={`${controls['button']} ${controls['outlined']}`} onClick={close}>
          {t(dialogWords.cancel)}
        </button>
        {!busy && reading?.body && (
          <ImportAdd
            body={reading.body}
            count={Math.max(reading.counts.streams, reading.counts.regions)}
            onDone={() => {
              keepDraft(workbench, '');
              overlays.setState({ dialog: undefined, importText: '' });
            }}
          />
        )}
        <button
          type="button"
          className={`${controls['button']} ${controls['primary']}`}
          data-testid="import-apply"
          disabled={busy || !reading?.body}
          onClick={load}
        >
          {t(dialogWords.importApply)}
        </button>
      </footer>
    </Dialog>
  );
}

/** What would be loaded, or that nothing can be. */
function Outcome({ reading }: { readonly reading: Reading | undefined }) {
  const t = useText();
  return (
    <span className={styles['spring']} role="status">
      {reading?.body && (
        <>
          {`${t(dialogWords.importKinds)} ${t(kindWords[reading.kind])} · `}
          {t(dialogWords.importFound, reading.counts)}
          {reading.leftOut.streams + reading.leftOut.regions > 0 &&
            ` · ${t(dialogWords.importWillLeaveOut, reading.leftOut)}`}
        </>
      )}
      {reading && !reading.body && t(dialogWords.importRefused)}
    </span>
  );
}
