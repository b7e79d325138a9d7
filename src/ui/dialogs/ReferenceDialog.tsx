import { useEffect, useRef, useState } from 'react';

import { catalogue } from '../../domain/catalogue.ts';
import type { Row } from '../../domain/catalogue/row.ts';
import { fieldPlace } from '../../domain/field-place.ts';
import { SCHEMA_FILE } from '../../domain/json-schema.ts';
import { fill } from '../../domain/text.ts';
import { goToField } from '../go-to.ts';
import { textOfValue } from '../inspector/live.ts';
import { dialogWords } from '../text/dialog-words.ts';
import { outputWords } from '../text/output-words.ts';
import { useDocument, usePreferences, useText, useWorkbench } from '../workbench.ts';
import { Dialog } from './Dialog.tsx';
import { rangeOf } from './range.ts';

import styles from './dialogs.module.css';

/** All that is said of a row, in both languages, in small letters: what a search looks through. */
const searched = new Map<Row, string>(
  catalogue.map((row) => [
    row,
    [row.path, row.label, row.help, ...(row.options?.map(({ label }) => label) ?? [])]
      .map((text) => (typeof text === 'string' ? text : `${text.en} ${text.zh}`))
      .join(' ')
      .toLowerCase(),
  ]),
);

interface RowProps {
  readonly row: Row;
  /** Whether the reference was opened at this parameter. */
  readonly here: boolean;
  /** Goes to its field; undefined where it has none. */
  readonly onGo: (() => void) | undefined;
}

function ReferenceRow({ row, here, onGo }: RowProps) {
  const t = useText();
  const language = usePreferences((state) => state.language);
  const range = row.options ? undefined : rangeOf(row);
  return (
    <tr data-path={row.path} {...(here && { 'data-here': '' })}>
      <th scope="row">
        {onGo ? (
          <button type="button" className={styles['path']} data-tip={t(outputWords.goTo)} onClick={onGo}>
            {row.path}
          </button>
        ) : (
          <span className={styles['path']}>{row.path}</span>
        )}
        <span>{fill(row.label, language)}</span>
      </th>
      <td>
        {row.items ? `${row.type}<${row.items}>` : row.type}
        {row.required && <strong>{t(dialogWords.helpRequired)}</strong>}
      </td>
      <td>
        {fill(row.help, language)}
        {row.options && (
          <ul>
            {row.options.map(({ value, label }) => (
              <li key={value}>{`${value} · ${fill(label, language)}`}</li>
            ))}
          </ul>
        )}
        {range !== undefined && range !== '' && <span>{`${t(dialogWords.helpRange)}: ${range}`}</span>}
        {row.default !== undefined && (
          <span>{`${t(dialogWords.helpDefault)}: ${textOfValue(row.default)}`}</span>
        )}
      </td>
    </tr>
  );
}

/** Every parameter of the request, from the catalogue, to be searched; a press on one goes to its field. */
export function ReferenceDialog() {
  const t = useText();
  const workbench = useWorkbench();
  const document = useDocument();
  const [wanted, setWanted] = useState('');
  const [at] = useState(() => workbench.overlays.getState().referenceAt);
  const frame = useRef<HTMLDivElement>(null);
  // After the dialog has been opened, which gives the focus to its first button.
  useEffect(() => {
    const row = frame.current?.querySelector('[data-here]');
    row?.scrollIntoView({ block: 'start' });
    const focused = row?.querySelector('button') ?? frame.current?.querySelector('input');
    focused?.focus({ preventScroll: true });
  }, []);
  const go = (path: string | undefined) => {
    workbench.overlays.setState({ dialog: undefined, referenceAt: undefined });
    if (path !== undefined) goToField(workbench, path);
  };
  // The help that it was opened from is gone: the focus goes back to the field of that help.
  const close = () => go(at);
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = catalogue.filter((row) => parts.every((part) => searched.get(row)?.includes(part)));
  return (
    <Dialog title={t(outputWords.reference)} wide onClose={close}>
      <div ref={frame} className={styles['reference']}>
        <div className={styles['referenceHead']}>
          <input
            type="search"
            className={styles['search']}
            data-testid="reference-search"
            aria-label={t(outputWords.search)}
            placeholder={t(outputWords.search)}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
          <output>{t(outputWords.found, { n: rows.length, all: catalogue.length })}</output>
          <a href={`./${SCHEMA_FILE}`} download={SCHEMA_FILE} data-testid="schema-download">
            {t(outputWords.schema)}
          </a>
        </div>
        {rows.length === 0 ? (
          <p>{t(outputWords.none)}</p>
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled table needs the focus to be scrolled by keyboard
          <div className={styles['table']} tabIndex={0} role="region" aria-label={t(outputWords.reference)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t(outputWords.parameter)}</th>
                  <th scope="col">{t(dialogWords.helpType)}</th>
                  <th scope="col">{t(outputWords.meaning)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <ReferenceRow
                    key={row.path}
                    row={row}
                    here={row.path === at}
                    onGo={fieldPlace(document, row.path) === undefined ? undefined : () => go(row.path)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Dialog>
  );
}
