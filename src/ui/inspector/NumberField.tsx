import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';

import type { Row } from '../../domain/catalogue/row.ts';
import type { Json } from '../../domain/json.ts';
import { legal, limitsOf } from '../../domain/limits.ts';
import { fill } from '../../domain/text.ts';
import { cancel, draft, endBurst, forget, visible } from '../../editor/editor.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { editedDocument, limitsFor, readsOf, setField, targetsOf } from './edit.ts';
import { useFieldAria } from './field-aria.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { shownOf, textOfValue, useLive, writeAttribute, writeText, writeValue } from './live.ts';
import { type Note, currentOf, pixelsOf, typed } from './number-input.ts';
import { scrub } from './scrub.ts';
import { UnitButton } from './UnitButton.tsx';
import { factorOf, inUnit, isShare, stepped, unitMarks } from './units.ts';
import { useWheel } from './wheel.ts';

import styles from './Inspector.module.css';

/** How much one step is worth with the keys held: Shift ten times, Alt (where there are fractions) a tenth. */
const factor = (event: { shiftKey: boolean; altKey: boolean }, whole: boolean): number =>
  event.shiftKey ? 10 : event.altKey && !whole ? 0.1 : 1;

interface Props {
  readonly row: Row;
  readonly slider?: boolean;
}

/**
 * A field for a number: takes arithmetic, full-width digits and the arrow keys; its label can be dragged. Enter and
 * leaving commit, Escape takes back; what had to be changed about a figure is said.
 */
export function NumberField({ row, slider = false }: Props) {
  const t = useText();
  const { editor, pictures } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const input = useRef<HTMLInputElement>(null);
  const range = useRef<HTMLInputElement>(null);
  const unitText = useRef<HTMLSpanElement>(null);
  const chosenUnit = usePreferences((state) => state.unit);
  const unit = isShare(row) ? chosenUnit : 'ratio';
  const editing = useRef<readonly (string | undefined)[]>([]);
  /** How many steps there were when the field got the focus: Escape goes back to there. */
  const focused = useRef(0);
  const [note, setNote] = useState<Note>();
  const id = useId();
  const aria = useFieldAria(row, id, note);

  useLive(
    'fields',
    input,
    (element, state) => {
      if (element.dataset['dirty'] === 'true') return;
      const shown = shownOf(row, state);
      const limits = limitsOf(row, visible(state).body);
      const [first] = targetsOf(row, state);
      const share =
        first === undefined ? undefined : pixelsOf(row, visible(state), pictures.streamSize(first));
      const factor = factorOf(row, unit, share);
      const figure = (one: Json | undefined) =>
        textOfValue(typeof one === 'number' ? inUnit(one, factor) : one);
      writeValue(element, shown.mixed ? '' : figure(shown.value));
      writeAttribute(element, 'placeholder', shown.mixed ? t(words.mixed) : figure(row.default));
      const value = currentOf(row, visible(state), first);
      writeAttribute(
        element,
        'aria-valuenow',
        shown.mixed || value === undefined ? undefined : figure(value),
      );
      if (Number.isFinite(limits.min)) writeAttribute(element, 'aria-valuemin', figure(limits.min));
      if (Number.isFinite(limits.max)) writeAttribute(element, 'aria-valuemax', figure(limits.max));
      if (range.current && value !== undefined) writeValue(range.current, String(value));
      if (unitText.current)
        writeText(
          unitText.current,
          factor !== 1
            ? unitMarks[unit]
            : share === undefined || value === undefined || shown.mixed
              ? (row.unit ?? '')
              : `${Math.round(value * share)} px`,
        );
    },
    [row, language, unit],
    readsOf(row),
  );

  // What was said of one figure is not true of the next: another change, or another selection, takes it away.
  useEffect(() => {
    if (!note) return undefined;
    return editor.subscribe((state, before) => {
      if (state.committed !== before.committed || state.selection !== before.selection) setNote(undefined);
    });
  }, [note, editor]);

  const targets = () => targetsOf(row, editor.getState());
  /** How many of the unit a record's whole is. */
  const factorFor = (one: string | undefined): number => {
    const { committed } = editor.getState();
    const pixels = one === undefined ? undefined : pixelsOf(row, committed, pictures.streamSize(one));
    return factorOf(row, unit, pixels);
  };
  const valuesFor = (text: string) => {
    const { committed } = editor.getState();
    return new Map(
      editing.current.map((one) => [
        one,
        typed(row, committed, one, text, one === undefined ? undefined : pictures.streamSize(one), unit),
      ]),
    );
  };

  /** Commits what was typed; returns false where it cannot be understood, and leaves the document as it is. */
  const commitText = (): boolean => {
    const element = input.current;
    if (!element || element.dataset['dirty'] !== 'true') return true;
    const text = element.value.trim();
    if (text === '') {
      delete element.dataset['dirty'];
      setField(editor, editing.current, row, () => undefined);
      setNote(undefined);
      return true;
    }
    const values = valuesFor(text);
    const refused = [...values.values()].find((one) => !('value' in one));
    const found = [...values.values()].find((one) => one.note)?.note;
    if (refused) {
      setNote(found);
      return false;
    }
    delete element.dataset['dirty'];
    setField(editor, editing.current, row, (one) => {
      const result = values.get(one);
      return result && 'value' in result ? result.value : undefined;
    });
    // After the commit, which takes away what was said of the figure before.
    setNote(found);
    refresh();
    return true;
  };
  const refresh = () => {
    const shown = shownOf(row, editor.getState());
    const value = shown.mixed ? undefined : shown.value;
    if (input.current)
      input.current.value = textOfValue(
        typeof value === 'number' ? inUnit(value, factorFor(targets()[0])) : value,
      );
  };
  const revert = () => {
    if (input.current) delete input.current.dataset['dirty'];
    setNote(undefined);
    refresh();
  };

  const burst = `field ${row.path}`;
  const step = (by: number) => {
    if (!commitText()) return;
    const { committed } = editor.getState();
    const limits = limitsOf(row, committed.body);
    setField(
      editor,
      targets(),
      row,
      (one) =>
        legal(
          stepped(currentOf(row, committed, one) ?? limits.min, by * limits.step, factorFor(one)),
          limitsFor(row, committed, one),
        ),
      burst,
    );
    setNote(undefined);
    refresh();
  };

  useWheel(input, (by, event) => step(by * factor(event, row.type === 'integer')));

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const size = factor(event, row.type === 'integer');
    const steps: Record<string, number> = { ArrowUp: size, ArrowDown: -size, PageUp: 10, PageDown: -10 };
    const by = steps[event.key];
    if (by !== undefined) {
      event.preventDefault();
      step(by);
    } else if (event.key === 'Enter') {
      if (commitText()) event.currentTarget.select();
    } else if (event.key === 'Escape') {
      forget(editor, burst, focused.current);
      revert();
      event.currentTarget.blur();
    }
  };

  const onScrub = (event: PointerEvent<HTMLElement>) => {
    const ids = targets();
    const { committed, anchor } = editor.getState();
    const { step: size, whole } = limitsOf(row, committed.body);
    let scrubbed = (one: string | undefined) => currentOf(row, committed, one);
    scrub(event, editor, {
      to: (steps, move) => {
        const by = steps * size * (move.ctrlKey && !whole ? 0.1 : 1);
        scrubbed = (one) =>
          legal(
            stepped(currentOf(row, committed, one) ?? 0, by, factorFor(one)),
            limitsFor(row, committed, one),
          );
        return editedDocument(committed, ids, row, scrubbed, { anchor });
      },
      keep: () => setField(editor, ids, row, scrubbed),
    });
  };

  const limits = limitsOf(row, editor.getState().committed.body);
  return (
    <FieldFrame row={row} inputId={id} note={note} onScrub={onScrub}>
      <span className={styles['box']}>
        <span className={styles['figure']}>
          <input
            ref={input}
            id={id}
            className={styles['input']}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            role="spinbutton"
            data-field={row.path}
            {...aria}
            onFocus={(event) => {
              editing.current = targets();
              focused.current = editor.getState().past.length;
              event.currentTarget.select();
            }}
            onInput={(event) => {
              event.currentTarget.dataset['dirty'] = 'true';
            }}
            onBlur={() => {
              if (!commitText()) revert();
              endBurst(editor);
            }}
            onKeyDown={onKeyDown}
          />
        </span>
        {isShare(row) ? (
          <UnitButton ref={unitText} />
        ) : (
          <span ref={unitText} className={styles['unit']} aria-hidden="true" />
        )}
      </span>
      {slider && (
        <input
          ref={range}
          className={styles['slider']}
          type="range"
          min={limits.min}
          max={limits.max}
          step={limits.step}
          aria-label={t(words.slider, { field: fill(row.label, language) })}
          onInput={(event) => {
            const value = Number(event.currentTarget.value);
            draft(
              editor,
              editedDocument(editor.getState().committed, targets(), row, () => value),
            );
          }}
          onChange={() => undefined}
          onPointerUp={(event) => settle(event.currentTarget)}
          onKeyUp={(event) => settle(event.currentTarget)}
          onBlur={(event) => settle(event.currentTarget)}
        />
      )}
    </FieldFrame>
  );

  function settle(element: HTMLInputElement): void {
    if (!editor.getState().draft) return;
    const value = Number(element.value);
    cancel(editor);
    setField(editor, targets(), row, () => value, `slider ${row.path}`);
  }
}
