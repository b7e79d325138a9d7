import { type RefObject, useEffect } from 'react';

import type { Row } from '../../domain/catalogue/row.ts';
import { readField } from '../../domain/fields.ts';
import { writeJson } from '../../domain/json-lines.ts';
import { type Json, sameJson } from '../../domain/json.ts';
import { type EditorState, selected, visible } from '../../editor/editor.ts';
import { useWorkbench } from '../workbench.ts';
import { targetsOf } from './edit.ts';

/** What a field shows: the value that all targets have (undefined where it is absent), or that they differ. */
export type Shown = { readonly mixed: true } | { readonly mixed: false; readonly value: Json | undefined };

/** What the field of `row` shows of the editor as it is now, a gesture included. */
export function shownOf(row: Row, state: EditorState): Shown {
  const document = visible(state);
  const values = targetsOf(row, state).map((id) => readField(document, id, row.path));
  const [first] = values;
  return values.every((value) => sameJson(value, first)) ? { mixed: false, value: first } : { mixed: true };
}

/** A value as a text field shows it; plain lists with commas. */
export function textOfValue(value: Json | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return writeJson(value);
}

/** Writes a text only where it differs: each writing costs the page a layout, also of the text that is there, and a new node new styles as well. */
export function writeText(element: Element, text: string): void {
  const { firstChild } = element;
  if (element.textContent === text) return;
  if (firstChild instanceof Text && text !== '') firstChild.data = text;
  else element.textContent = text;
}

/** Writes the value of an input only where it differs. */
export function writeValue(input: HTMLInputElement, value: string): void {
  if (input.value !== value) input.value = value;
}

/** Writes an attribute only where it differs; undefined takes it away. */
export function writeAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Keeps an element true to the editor without React: `show` is called now and after each change of what it `reads` of the
 * document, or of the selection, in its party; while a hand drags, see `calmEditors`.
 */
export function useLive<E extends Element>(
  party: 'fields' | 'panels',
  ref: RefObject<E | null>,
  show: (element: E, state: EditorState) => void,
  keys: readonly unknown[],
  reads: (state: EditorState) => unknown = visible,
): void {
  const { calm } = useWorkbench();
  useEffect(() => {
    const refresh = () => {
      if (ref.current) show(ref.current, calm[party].getState());
    };
    refresh();
    return calm[party].subscribe((state, before) => {
      if (
        reads(state) !== reads(before) ||
        selected(state) !== selected(before) ||
        state.excluded !== before.excluded
      )
        refresh();
    });
    // oxlint-disable-next-line react/exhaustive-deps -- `show` is made anew at each render; `keys` says when it differs
  }, [calm, party, ref, ...keys]);
}
