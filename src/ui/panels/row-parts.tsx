import { Eye, EyeOff, Lock, LockOpen } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';

import { rowOf } from '../../domain/catalogue.ts';
import { type Document, type Slot, findSlot } from '../../domain/document.ts';
import { readField } from '../../domain/fields.ts';
import { LONGEST_NAME } from '../../domain/marks.ts';
import { findRegion } from '../../domain/resolve.ts';
import { endCrop } from '../../editor/crop.ts';
import { nameOf, ownName } from '../../editor/labels.ts';
import { type Mark, rename, toggleMark } from '../../editor/marking.ts';
import { setField } from '../inspector/edit.ts';
import { typed } from '../inspector/number-input.ts';
import { recordWords as words } from '../text/record-words.ts';
import { useDocument, useText, useWorkbench } from '../workbench.ts';

import styles from './panels.module.css';

const Z_ORDER = rowOf('Layout.CustomLayout.Regions[].ZOrder');

/** Gives the focus to the row that holds an element. */
const focusRow = (element: Element): void =>
  element.closest<HTMLElement>('[data-slot]')?.focus({ preventScroll: true });

/** The field in which a record is renamed. */
function NameField({ id, document }: { readonly id: string; readonly document: Document }) {
  const t = useText();
  const { editor, overlays } = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  /** Where the key was pressed: on the stage, or in a row. */
  const from = useRef<Element>(null);
  useEffect(() => {
    from.current ??= globalThis.document.activeElement;
    input.current?.focus();
    input.current?.select();
  }, []);
  const stop = () => overlays.setState({ renaming: undefined });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.stopPropagation();
    const field = event.currentTarget;
    if (event.key === 'Escape') field.value = findSlot(document, id)?.editorOnly?.name ?? '';
    // Leaving the field is what commits it.
    const stage = from.current?.closest('#stage') && from.current;
    if (stage instanceof HTMLElement) stage.focus({ preventScroll: true });
    else focusRow(field);
  };
  return (
    <input
      ref={input}
      className={styles['rename']}
      defaultValue={findSlot(document, id)?.editorOnly?.name ?? ''}
      placeholder={ownName(document, id)}
      maxLength={LONGEST_NAME}
      aria-label={t(words.nameOf, { name: nameOf(document, id) })}
      data-rename=""
      data-dirty="true"
      autoComplete="off"
      spellCheck={false}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        endCrop(editor);
        rename(editor, id, event.target.value);
        stop();
      }}
    />
  );
}

/** The name of a record in its row; a double click, or F2, renames it in place. */
export function RowName({ id, document }: { readonly id: string; readonly document: Document }) {
  const t = useText();
  const { overlays } = useWorkbench();
  const renaming = useStore(overlays, (state) => state.renaming === id);
  if (renaming) return <NameField id={id} document={document} />;
  const given = findSlot(document, id)?.editorOnly?.name !== undefined;
  return (
    <span
      data-tip={given ? t(words.renamedHint, { name: ownName(document, id) }) : t(words.renameHint)}
      onDoubleClick={() => overlays.setState({ renaming: id })}
    >
      {nameOf(document, id)}
    </span>
  );
}

const marks = {
  hidden: { on: EyeOff, off: Eye, take: words.showOf, give: words.hideOf },
  locked: { on: Lock, off: LockOpen, take: words.unlockOf, give: words.lockOf },
} as const;

/** The eye and the lock of a row: shown while it is under hand, and where they are on. */
export function RowMarks({ slot, name }: { readonly slot: Slot; readonly name: string }) {
  const t = useText();
  const { editor } = useWorkbench();
  if (slot.region === undefined) return null;
  return (Object.keys(marks) as Mark[]).map((mark) => {
    const on = slot.editorOnly?.[mark] === true;
    const { take, give } = marks[mark];
    const Icon = marks[mark][on ? 'on' : 'off'];
    return (
      <button
        key={mark}
        type="button"
        className={styles['mark']}
        // The keyboard has keys for it, and the menu: no more stops on the way through the rows.
        tabIndex={-1}
        aria-pressed={on}
        aria-label={t(give, { name })}
        data-tip={t(on ? take : give, { name })}
        data-mark={mark}
        onClick={(event) => {
          event.stopPropagation();
          endCrop(editor);
          toggleMark(editor, [slot.id], mark);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Icon size={14} aria-hidden />
      </button>
    );
  });
}

/** A region's layer as the request has it; where that is no number, as it is drawn. */
const layerOf = (document: Document, id: string): number => {
  const written = readField(document, id, Z_ORDER.path);
  return typeof written === 'number' ? written : (findRegion(document, id)?.zOrder ?? 0);
};

/** The layer of a region in its row, to be typed over; a figure alone where the service stacks the streams. */
export function LayerField({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useText();
  const { editor, overlays } = useWorkbench();
  const document = useDocument();
  const layer = layerOf(document, id);
  const put = (text: string) => {
    const result = typed(Z_ORDER, editor.getState().committed, id, text, undefined);
    // What is made of the figure is never changed in silence.
    if (result.note) overlays.setState({ notice: result.note });
    if ('value' in result) setField(editor, [id], Z_ORDER, () => result.value);
  };
  const commit = (input: HTMLInputElement) => {
    if (input.value !== String(layer)) put(input.value);
    input.value = String(layerOf(editor.getState().committed, id));
    delete input.dataset['dirty'];
  };
  return (
    <span
      className={styles['layer']}
      data-tip={t(words.layerTip)}
      onDoubleClick={(event) => event.currentTarget.querySelector('input')?.focus()}
    >
      <span aria-hidden="true">{t(words.layerShort)}</span>
      <input
        // The figure is written anew where it changes; what is being typed is nobody else's.
        key={layer}
        // The keyboard has the inspector's field, and Alt with the arrows.
        tabIndex={-1}
        defaultValue={layer}
        inputMode="numeric"
        aria-label={t(words.layerOf, { name })}
        data-layer-field=""
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        onInput={(event) => (event.currentTarget.dataset['dirty'] = 'true')}
        onBlur={(event) => commit(event.target)}
        onKeyDown={(event) => {
          const input = event.currentTarget;
          if (event.key === 'Escape') input.value = String(layer);
          if (event.key === 'Enter' || event.key === 'Escape') focusRow(input);
        }}
      />
    </span>
  );
}
