import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';

import { rowOf } from '../../domain/catalogue.ts';
import { limitsOf } from '../../domain/limits.ts';
import { fill } from '../../domain/text.ts';
import { setField, targetsOf } from '../inspector/edit.ts';
import { textOfValue } from '../inspector/live.ts';
import { dialogWords } from '../text/dialog-words.ts';
import { outputWords } from '../text/output-words.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { rangeOf } from './range.ts';

import controls from '../chrome/controls.module.css';
import styles from './dialogs.module.css';

/** What the catalogue knows of one field: its path, range, default and meaning; and the way back to the default. */
export function FieldHelp() {
  const t = useText();
  const { editor, overlays } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const help = useStore(overlays, (state) => state.help);
  const popover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = popover.current;
    if (!help || !element) return;
    element.showPopover();
    // Opened by F1 it is read out at once, and Tab goes to its buttons.
    element.focus({ preventScroll: true });
    const x = Math.max(8, Math.min(help.x - element.offsetWidth / 2, innerWidth - element.offsetWidth - 8));
    const y = Math.max(8, Math.min(help.y + 4, innerHeight - element.offsetHeight - 8));
    Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
  }, [help]);
  if (!help) return null;
  const row = rowOf(help.path);
  const range = rangeOf(row);
  const limits =
    row.type === 'integer' || row.type === 'number'
      ? limitsOf(row, editor.getState().committed.body)
      : undefined;
  const facts: readonly (readonly [string, string])[] = [
    [t(dialogWords.helpPath), row.path],
    [t(dialogWords.helpType), row.type],
    ...(range === undefined ? [] : [[t(dialogWords.helpRange), range] as const]),
    ...(limits && (row.maxRef ?? row.exclusiveMaxRef) ? [['', `${limits.min}…${limits.max}`] as const] : []),
    [
      t(dialogWords.helpDefault),
      row.required
        ? t(dialogWords.helpRequired)
        : row.default === undefined
          ? t(dialogWords.helpNone)
          : textOfValue(row.default),
    ],
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Tab at either end leaves the dialog
    <div
      ref={popover}
      popover="auto"
      className={styles['help']}
      role="dialog"
      tabIndex={-1}
      aria-label={t(words.help, { field: fill(row.label, language) })}
      onKeyDown={(event) => {
        // Past either end Tab leads back to the field: what follows in the page is not what follows the help.
        const buttons = [...event.currentTarget.querySelectorAll('button')];
        const end = event.shiftKey ? buttons[0] : buttons.at(-1);
        const leaves = event.target === end || (event.shiftKey && event.target === event.currentTarget);
        if (event.key !== 'Tab' || !leaves) return;
        event.preventDefault();
        event.currentTarget.hidePopover();
      }}
      onToggle={(event) => {
        if (event.newState === 'closed') overlays.setState({ help: undefined });
      }}
    >
      <h3>{fill(row.label, language)}</h3>
      <p>{fill(row.help, language)}</p>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => [
          <dt key={`${name} name`}>{name}</dt>,
          <dd key={`${name} value`}>{value}</dd>,
        ])}
      </dl>
      <div className={styles['helpActions']}>
        {!row.required && (
          <button
            type="button"
            className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
            onClick={() => {
              setField(editor, targetsOf(row, editor.getState()), row, () => undefined);
              // Closed before it is taken away, so that the browser gives the focus back.
              popover.current?.hidePopover();
            }}
          >
            {t(dialogWords.helpReset)}
          </button>
        )}
        <button
          type="button"
          className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
          data-testid="all-parameters"
          onClick={() => overlays.setState({ help: undefined, dialog: 'reference', referenceAt: row.path })}
        >
          {t(outputWords.all)}
        </button>
      </div>
    </div>
  );
}
