/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a scrolled text needs the focus to be scrolled by keyboard */
import { BookOpen, KeyRound, Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { lineOf } from '../../domain/json-lines.ts';
import { resolveLayout } from '../../domain/resolve.ts';
import { withPlaceholders } from '../../domain/secrets.ts';
import { ActionButton } from '../chrome/ActionButton.tsx';
import { deferred } from '../deferred.tsx';
import { exportOf } from '../export.ts';
import { goTo } from '../go-to.ts';
import type { Preferences } from '../preferences.ts';
import { reveal } from '../report.ts';
import { editJsonName } from '../text/edit-json-words.ts';
import { outputWords } from '../text/output-words.ts';
import { words } from '../text/words.ts';
import { useDocument, usePreferences, useReport, useText, useWorkbench } from '../workbench.ts';
import { type LineElements, createLineElements } from './line-elements.ts';

import controls from '../chrome/controls.module.css';
import styles from './panels.module.css';

/** What the export can be written as, with the names that are the same in every language. */
const formats: readonly (readonly [Preferences['exportFormat'], string])[] = [
  ['json', 'JSON'],
  ['curl', 'curl'],
  ['go', 'Go'],
  ['java', 'Java'],
  ['python', 'Python'],
  ['node', 'Node'],
];

const JsonEditor = deferred(async () => (await import('./JsonEditor.tsx')).JsonEditor);

/** The switch that puts the credentials into the export, where there are any: for one copy or download, then it is off again. */
function Secrets() {
  const t = useText();
  const { report } = useWorkbench();
  const revealed = useReport((state) => state.revealed);
  const holds = useReport((state) => withPlaceholders(state.body) !== state.body);
  if (!holds) return null;
  return (
    <button
      type="button"
      className={`${controls['button']} ${controls['small']}`}
      aria-pressed={revealed}
      data-tip={t(words.secretsHint)}
      onClick={() => reveal(report, !revealed)}
    >
      <KeyRound size={14} aria-hidden />
      {t(words.secrets)}
    </button>
  );
}

/** Says where the canvas has another size than the recording was started with, which an update cannot change. */
function Frozen() {
  const t = useText();
  const document = useDocument();
  const updating = usePreferences((state) => state.exportKind === 'update-record');
  const started = document.editorOnly?.started;
  const { width, height } = resolveLayout(document).canvas;
  if (!updating || !started || (started.width === width && started.height === height)) return null;
  const from = `${started.width} × ${started.height}`;
  return (
    <p className={styles['frozen']} role="note" data-testid="canvas-frozen">
      {t(outputWords.frozen, { from, to: `${width} × ${height}` })}
    </p>
  );
}

/** The exported JSON, highlighted and always current; a click on a line goes to its field. It follows the report without React. */
export function JsonText() {
  const t = useText();
  const workbench = useWorkbench();
  const { preferences, report, overlays } = workbench;
  const kind = usePreferences((state) => state.exportKind);
  const values = usePreferences((state) => state.exportValues);
  const format = usePreferences((state) => state.exportFormat);
  const text = useRef<HTMLPreElement>(null);
  const shown = useRef<LineElements>(undefined);
  const [editing, setEditing] = useState(false);

  useEffect(() => {
    const container = text.current;
    if (!container) return undefined;
    let gone = false;
    container.replaceChildren();
    const elements = createLineElements(container);
    shown.current = elements;
    const showCode = async () => {
      const { text } = await exportOf(workbench);
      if (!gone) container.textContent = text;
    };
    const show = () => {
      if (format !== 'json') return void showCode();
      elements.show(report.getState().lines);
      return undefined;
    };
    const mark = () => {
      const { visited } = overlays.getState();
      container.querySelector('[data-visited]')?.removeAttribute('data-visited');
      if (!visited) return;
      const line = elements.line(lineOf(report.getState().lines, visited.path) - 1);
      line?.setAttribute('data-visited', '');
      line?.scrollIntoView({ block: 'nearest' });
    };
    show();
    const stops = [
      report.subscribe(show),
      overlays.subscribe((state, before) => {
        if (state.visited !== before.visited) mark();
      }),
    ];
    return () => {
      gone = true;
      for (const stop of stops) stop();
    };
  }, [workbench, report, overlays, format]);

  const onClick = (event: React.MouseEvent) => {
    if (!(event.target instanceof Element) || !getSelection()?.isCollapsed) return;
    const path = report.getState().lines[shown.current?.indexOf(event.target) ?? -1]?.path;
    if (path && format === 'json') goTo(workbench, path);
  };

  return (
    <section className={styles['panel']} aria-label={t(words.jsonTitle)}>
      <div className={`${styles['head']} ${styles['wraps']}`}>
        <h2 className={controls['hidden']}>{t(words.jsonTitle)}</h2>
        <select
          className={`${controls['select']} ${styles['format']}`}
          data-testid="export-format"
          aria-label={t(outputWords.format)}
          value={format}
          onChange={(event) => {
            setEditing(false);
            preferences.setState({ exportFormat: event.target.value as Preferences['exportFormat'] });
          }}
        >
          {formats.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <span className={styles['spring']} />
        <ActionButton action="reference" icon={BookOpen} />
        <button
          type="button"
          className={`${controls['button']} ${controls['small']}`}
          data-testid="edit-json"
          aria-label={t(editJsonName)}
          aria-pressed={editing}
          disabled={format !== 'json'}
          data-tip={t(editJsonName)}
          onClick={() => setEditing(!editing)}
        >
          <Pencil size={14} aria-hidden />
        </button>
        <Secrets />
        <select
          className={controls['select']}
          data-testid="export-kind"
          aria-label={t(words.exportKind)}
          value={kind}
          onChange={(event) =>
            preferences.setState({ exportKind: event.target.value as Preferences['exportKind'] })
          }
        >
          <option value="layout">{t(words.layoutAlone)}</option>
          <option value="start-record">{t(words.startRecord)}</option>
          <option value="update-record">{t(words.updateRecord)}</option>
        </select>
        <select
          className={controls['select']}
          data-testid="export-values"
          aria-label={t(words.exportValues)}
          value={values}
          onChange={(event) =>
            preferences.setState({ exportValues: event.target.value as Preferences['exportValues'] })
          }
        >
          <option value="all">{t(words.valuesAll)}</option>
          <option value="minimal">{t(words.valuesMinimal)}</option>
        </select>
      </div>
      <Frozen />
      {editing && <JsonEditor />}
      {/* The whole text, also while it is edited: for copying by hand, and for tools. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a shortcut for the pointer; the keyboard has the problems list */}
      <pre
        ref={text}
        className={editing ? controls['hidden'] : styles['json']}
        data-testid="export-text"
        {...(format !== 'json' && { 'data-code': format })}
        aria-hidden={editing}
        {...(!editing && { tabIndex: 0 })}
        role="region"
        aria-label={t(words.jsonText)}
        onKeyDown={(event) => {
          if (event.code !== 'KeyA' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          getSelection()?.selectAllChildren(event.currentTarget);
        }}
        onClick={onClick}
      />
    </section>
  );
}
