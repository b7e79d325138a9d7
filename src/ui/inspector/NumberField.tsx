import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';

import type { Row } from '../../domain/catalogue/row.ts';
import { legal, limitsOf } from '../../domain/limits.ts';
import { fill } from '../../domain/text.ts';
import { cancel, draft, endBurst, forget, visible } from '../../editor/editor.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { editedDocument, limitsFor, setField, targetsOf } from './edit.ts';
import { useFieldAria } from './field-aria.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { shownOf, textOfValue, useLive, writeAttribute, writeText, writeValue } from './live.ts';
import { type Note, currentOf, pixelsOf, typed } from './number-input.ts';
import { useWheel } from './wheel.ts';

import styles from './Inspector.module.css';

/** How far a label is dragged before it scrubs, CSS pixels. */
const DEAD_ZONE = 3;

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
  const pixels = useRef<HTMLSpanElement>(null);
  const editing = useRef<readonly (string | undefined)[]>([]);
  /** How many steps there were when the field got the focus: Escape goes back to there. */
  const focused = useRef(0);
  const [note, setNote] = useState<Note>();
  const id = useId();
  const aria = useFieldAria(row, id, note);

  useLive(
    input,
    (element, state) => {
      if (element.dataset['dirty'] === 'true') return;
      const shown = shownOf(row, state);
      const limits = limitsOf(row, visible(state).body);
      writeValue(element, shown.mixed ? '' : textOfValue(shown.value));
      writeAttribute(element, 'placeholder', shown.mixed ? t(words.mixed) : textOfValue(row.default));
      const [first] = targetsOf(row, state);
      const value = currentOf(row, visible(state), first);
      writeAttribute(element, 'aria-valuenow', shown.mixed ? undefined : value?.toString());
      if (Number.isFinite(limits.min)) writeAttribute(element, 'aria-valuemin', String(limits.min));
      if (Number.isFinite(limits.max)) writeAttribute(element, 'aria-valuemax', String(limits.max));
      if (range.current && value !== undefined) writeValue(range.current, String(value));
      const share =
        first === undefined ? undefined : pixelsOf(row, visible(state), pictures.streamSize(first));
      if (pixels.current)
        writeText(
          pixels.current,
          share === undefined || value === undefined || shown.mixed
            ? (row.unit ?? '')
            : `${Math.round(value * share)} px`,
        );
    },
    [row, language],
  );

  // What was said of one figure is not true of the next: another change, or another selection, takes it away.
  useEffect(() => {
    if (!note) return undefined;
    return editor.subscribe((state, before) => {
      if (state.committed !== before.committed || state.selection !== before.selection) setNote(undefined);
    });
  }, [note, editor]);

  const targets = () => targetsOf(row, editor.getState());
  const valuesFor = (text: string) => {
    const { committed } = editor.getState();
    return new Map(
      editing.current.map((one) => [
        one,
        typed(row, committed, one, text, one === undefined ? undefined : pictures.streamSize(one)),
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
    setNote([...values.values()].find((one) => one.note)?.note);
    if (refused) return false;
    delete element.dataset['dirty'];
    setField(editor, editing.current, row, (one) => {
      const result = values.get(one);
      return result && 'value' in result ? result.value : undefined;
    });
    refresh();
    return true;
  };
  const refresh = () => {
    const shown = shownOf(row, editor.getState());
    if (input.current) input.current.value = shown.mixed ? '' : textOfValue(shown.value);
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
          (currentOf(row, committed, one) ?? limits.min) + by * limits.step,
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
    if (event.button !== 0) return;
    const label: HTMLElement = event.currentTarget;
    const start = event.clientX;
    const ids = targets();
    const { committed } = editor.getState();
    const limits = limitsOf(row, committed.body);
    let moved = false;
    const controller = new AbortController();
    const { signal } = controller;
    label.setPointerCapture(event.pointerId);
    const end = (keep: boolean) => {
      controller.abort();
      const { draft: scrubbed } = editor.getState();
      if (!scrubbed) return;
      cancel(editor);
      if (keep) setField(editor, ids, row, (one) => scrubbedValue(one));
    };
    let scrubbedValue = (one: string | undefined) => currentOf(row, committed, one);
    label.addEventListener(
      'pointermove',
      (move) => {
        const gone = move.clientX - start;
        moved ||= Math.abs(gone) > DEAD_ZONE;
        if (!moved) return;
        const by =
          Math.round(gone * (move.shiftKey ? 10 : 1)) *
          limits.step *
          (move.ctrlKey && !limits.whole ? 0.1 : 1);
        scrubbedValue = (one) =>
          legal((currentOf(row, committed, one) ?? 0) + by, limitsFor(row, committed, one));
        draft(
          editor,
          editedDocument(committed, ids, row, scrubbedValue, { anchor: editor.getState().anchor }),
        );
      },
      { signal },
    );
    // What changes the document meanwhile, or takes the draft back, ends the scrubbing.
    const stop = editor.subscribe((state) => {
      if (moved && (state.committed !== committed || !state.draft)) end(false);
    });
    signal.addEventListener('abort', stop);
    for (const type of ['blur', 'contextmenu'] as const)
      window.addEventListener(type, () => end(false), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && end(false), { signal });
    label.addEventListener('pointerup', () => end(true), { signal });
    label.addEventListener('lostpointercapture', () => end(false), { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { signal });
  };

  const limits = limitsOf(row, editor.getState().committed.body);
  return (
    <FieldFrame row={row} inputId={id} note={note} onScrub={onScrub}>
      <span className={styles['box']}>
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
        <span ref={pixels} className={styles['unit']} aria-hidden="true" />
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
