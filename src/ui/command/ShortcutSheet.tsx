import { useEffect, useId, useRef, useState } from 'react';

import { keysText } from '../chrome/keys-text.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { isCharacterKey } from '../keys.ts';
import { handWords as words } from '../text/hand-words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { Keys } from './Keys.tsx';
import { score, searched } from './match.ts';
import { type SheetRow, sheetGroups } from './sheet-rows.ts';

import styles from './command.module.css';

const textsOf = ({ label, keys, hand }: SheetRow) =>
  [label.en, label.zh, [...keys.map(keysText), hand?.en ?? '', hand?.zh ?? ''].join(' ')].map(searched);

/** Keys that are written alike once. */
const different = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, at) => keys.findIndex((other) => keysText(other) === keysText(key)) === at);

/** The most ways to the same that are shown in a line. */
const WAYS = 2;

function Row({ row, singleKeys }: { readonly row: SheetRow; readonly singleKeys: boolean }) {
  const t = useText();
  const { label, keys, hand } = row;
  const live = singleKeys || hand ? keys : keys.filter((key) => !isCharacterKey(key));
  const dead = keys.length > 0 && live.length === 0;
  return (
    <div className={styles['row']} data-dead={dead || undefined}>
      <dt>{t(label)}</dt>
      <dd>
        {different(dead ? keys : live)
          .slice(0, WAYS)
          .map((key) => (
            <Keys key={key} keys={key} />
          ))}
        {hand && <span>{t(hand)}</span>}
      </dd>
    </div>
  );
}

/** Every key and gesture by what it does; and the switch for the keys that are a single character. */
export function ShortcutSheet() {
  const t = useText();
  const { overlays, preferences } = useWorkbench();
  const singleKeys = usePreferences((state) => state.singleKeys);
  const [query, setQuery] = useState(() => overlays.getState().typed);
  useEffect(() => overlays.setState({ typed: '' }), [overlays]);
  const hint = useId();
  const search = useRef<HTMLInputElement>(null);
  // After the dialog has been opened, which gives the focus to its first button.
  useEffect(() => search.current?.focus(), []);
  const groups = sheetGroups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => score(query, textsOf(row)) > 0) }))
    .filter(({ rows }) => rows.length > 0);
  const shown = query.trim() === '' ? sheetGroups : groups;
  return (
    <Dialog
      title={t(words.sheet)}
      className={styles['sheet']}
      onClose={() => overlays.setState({ dialog: undefined })}
    >
      <div className={styles['sheetHead']}>
        <input
          type="search"
          className={styles['search']}
          aria-label={t(words.search)}
          placeholder={t(words.search)}
          data-testid="shortcut-search"
          ref={search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <label className={styles['single']} data-tip={t(words.singleKeysHint)}>
          <input
            type="checkbox"
            checked={singleKeys}
            aria-describedby={hint}
            data-testid="single-keys"
            onChange={(event) => preferences.setState({ singleKeys: event.target.checked })}
          />
          {t(words.singleKeys)}
        </label>
        <p id={hint} className={styles['hidden']}>
          {t(words.singleKeysHint)}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className={styles['none']}>{t(words.none)}</p>
      ) : (
        <div
          className={styles['scroll']}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be reached by keyboard
          tabIndex={0}
          role="region"
          aria-label={t(words.sheet)}
        >
          <div className={styles['columns']}>
            {shown.map(({ id, title, rows }) => (
              <section key={id} aria-label={t(title)}>
                <h3>{t(title)}</h3>
                <dl>
                  {rows.map((row) => (
                    <Row
                      key={`${row.label.en} ${row.keys[0] ?? ''} ${row.hand?.en ?? ''}`}
                      row={row}
                      singleKeys={singleKeys}
                    />
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </div>
      )}
      <p className={styles['foot']}>{t(words.canvasNote)}</p>
    </Dialog>
  );
}
