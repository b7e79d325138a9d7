import { useId, useRef, useState } from 'react';

import type { Row } from '../../domain/catalogue/row.ts';
import { normaliseInput } from '../../domain/expression.ts';
import type { Json } from '../../domain/json.ts';
import { cancel, draft } from '../../editor/editor.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { editedDocument, readsOf, setField, targetsOf } from './edit.ts';
import { useFieldAria } from './field-aria.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { shownOf, textOfValue, useLive, writeAttribute, writeValue } from './live.ts';
import type { Note } from './number-input.ts';

import styles from './Inspector.module.css';

/** A colour as people shorten it, `#fff` or `FF8800`, written out; anything else as it is. */
function wholeColour(text: string): string {
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  return /^[0-9a-f]{6}$/i.test(text) ? `#${text}` : text;
}

/** What a typed text means for the field: itself, a list of its parts, or nothing where it is no such list. */
function parse(row: Row, text: string): { readonly value: Json | undefined } | undefined {
  if (text === '') return { value: undefined };
  if (row.type !== 'array') return { value: row.pattern?.startsWith('^#') ? wholeColour(text) : text };
  const parts = normaliseInput(text)
    .split(/[,，、;；\s]+/)
    .filter((part) => part !== '');
  if (row.items === 'string') return { value: parts };
  const numbers = parts.map(Number);
  return numbers.every(Number.isFinite) ? { value: numbers } : undefined;
}

interface Props {
  readonly row: Row;
  /** Shows a colour well beside the text. */
  readonly colour?: boolean;
}

/** A field for a text, a colour, or a plain list written with commas. Enter and leaving commit, Escape takes back. */
export function TextField({ row, colour = false }: Props) {
  const t = useText();
  const { editor } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const input = useRef<HTMLInputElement>(null);
  const well = useRef<HTMLInputElement>(null);
  const editing = useRef<readonly (string | undefined)[]>([]);
  const [note, setNote] = useState<Note>();
  const id = useId();
  const aria = useFieldAria(row, id, note);

  useLive(
    'fields',
    input,
    (element, state) => {
      const shown = shownOf(row, state);
      const text = shown.mixed ? '' : textOfValue(shown.value);
      if (element.dataset['dirty'] !== 'true') writeValue(element, text);
      writeAttribute(element, 'placeholder', shown.mixed ? t(words.mixed) : textOfValue(row.default));
      if (well.current)
        writeValue(well.current, /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : '#000000');
    },
    [row, language],
    readsOf(row),
  );

  const targets = () => targetsOf(row, editor.getState());
  const refresh = () => {
    const shown = shownOf(row, editor.getState());
    if (input.current) input.current.value = shown.mixed ? '' : textOfValue(shown.value);
  };
  const commitText = (): boolean => {
    const element = input.current;
    if (!element || element.dataset['dirty'] !== 'true') return true;
    const result = parse(row, element.value.trim());
    setNote(result ? undefined : { text: words.listExpected, refused: true });
    if (!result) return false;
    delete element.dataset['dirty'];
    setField(editor, editing.current, row, () => result.value);
    refresh();
    return true;
  };
  const revert = () => {
    if (input.current) delete input.current.dataset['dirty'];
    setNote(undefined);
    refresh();
  };

  return (
    <FieldFrame row={row} inputId={id} note={note}>
      {colour && (
        <input
          ref={well}
          type="color"
          className={styles['well']}
          aria-label={t(words.colourPicker)}
          onInput={(event) => {
            const value = event.currentTarget.value.toUpperCase();
            draft(
              editor,
              editedDocument(editor.getState().committed, targets(), row, () => value),
            );
          }}
          onBlur={(event) => {
            if (!editor.getState().draft) return;
            const value = event.currentTarget.value.toUpperCase();
            cancel(editor);
            setField(editor, targets(), row, () => value);
          }}
        />
      )}
      <span className={styles['box']}>
        <span className={styles['figure']}>
          <input
            ref={input}
            id={id}
            className={styles['input']}
            type={row.secret ? 'password' : 'text'}
            autoComplete={row.secret ? 'new-password' : 'off'}
            spellCheck={false}
            data-field={row.path}
            {...aria}
            onFocus={(event) => {
              editing.current = targets();
              event.currentTarget.select();
            }}
            onInput={(event) => {
              event.currentTarget.dataset['dirty'] = 'true';
            }}
            onBlur={() => {
              if (!commitText()) revert();
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter' && commitText()) event.currentTarget.select();
              if (event.key !== 'Escape') return;
              revert();
              event.currentTarget.blur();
            }}
          />
        </span>
      </span>
    </FieldFrame>
  );
}
