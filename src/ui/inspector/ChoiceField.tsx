import { useId } from 'react';
import { useShallow } from 'zustand/react/shallow';

import type { Option, Row } from '../../domain/catalogue/row.ts';
import type { Json } from '../../domain/json.ts';
import { fill } from '../../domain/text.ts';
import { words } from '../text/words.ts';
import { useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';
import { setField, targetsOf } from './edit.ts';
import { useFieldAria } from './field-aria.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { shownOf, textOfValue } from './live.ts';

import styles from './Inspector.module.css';

const MIXED = 'mixed';

/** What the field shows, as plain values; a choice does not change while a pointer drags. */
const useShown = (row: Row) =>
  useEditor(
    useShallow((state): { mixed: boolean; value: Json | undefined } => {
      const shown = shownOf(row, { ...state, hand: { phase: 'idle' } });
      return shown.mixed ? { mixed: true, value: undefined } : shown;
    }),
  );

interface SelectProps {
  readonly row: Row;
  /** The choices, where they are not the row's own. */
  readonly options?: readonly Option[];
}

/** A field for one of the listed values. */
export function SelectField({ row, options = row.options ?? [] }: SelectProps) {
  const t = useText();
  const { editor } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const { mixed, value } = useShown(row);
  const id = useId();
  const aria = useFieldAria(row, id);
  const preset = options.find((option) => option.value === row.default);
  const listed = value === undefined || options.some((option) => option.value === value);
  const current = mixed ? MIXED : listed ? (value === undefined ? '' : textOfValue(value)) : 'other';
  return (
    <FieldFrame row={row} inputId={id}>
      <select
        id={id}
        className={styles['select']}
        data-field={row.path}
        {...aria}
        value={current}
        onChange={(event) => {
          const chosen = event.target.value;
          if (chosen === MIXED || chosen === 'other') return;
          const ids = targetsOf(row, editor.getState());
          setField(editor, ids, row, () => (chosen === '' ? undefined : Number(chosen)));
        }}
      >
        <option value="">
          {preset ? t(words.defaultValue, { value: fill(preset.label, language) }) : t(words.notSet)}
        </option>
        {mixed && <option value={MIXED}>{t(words.mixed)}</option>}
        {!listed && <option value="other">{t(words.notListed, { value: textOfValue(value) })}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {fill(option.label, language)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A field for yes or no. */
export function CheckField({ row }: { readonly row: Row }) {
  const { editor } = useWorkbench();
  const { mixed, value } = useShown(row);
  const id = useId();
  const aria = useFieldAria(row, id);
  return (
    <FieldFrame row={row} inputId={id}>
      <input
        ref={(element) => {
          if (element) element.indeterminate = mixed;
        }}
        id={id}
        type="checkbox"
        className={styles['check']}
        data-field={row.path}
        {...aria}
        checked={!mixed && (value ?? row.default) === true}
        onChange={(event) => {
          const { checked } = event.target;
          setField(editor, targetsOf(row, editor.getState()), row, () => checked);
        }}
      />
    </FieldFrame>
  );
}
