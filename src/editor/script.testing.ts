import type { Document } from '../domain/document.ts';
import type { JsonObject } from '../domain/json.ts';
import { fromBody } from '../domain/pairing.ts';
import type { Rect, Size } from '../domain/rect.ts';
import { findRegion } from '../domain/resolve.ts';
import { type Editor, type EditorState, cancel, createEditor, visible } from './editor.ts';
import type { Modifiers } from './hand.ts';
import type { PointerKind } from './hit.ts';
import { drag, modify, press, release } from './pointer.ts';

/** A rectangle as a test writes it: x, y, width, height. */
export type Box = readonly [x: number, y: number, w: number, h: number];

/** A rectangle of four numbers. */
export const rect = ([x, y, w, h]: Box): Rect => ({ x, y, w, h });

/** The fields of a region with these figures. */
export const fields = ([LocationX, LocationY, Width, Height]: Box): JsonObject => ({
  LocationX,
  LocationY,
  Width,
  Height,
});

/** Makes the ids `prefix1`, `prefix2`, … */
export function ids(prefix: string): () => string {
  let next = 0;
  return () => `${prefix}${(next += 1)}`;
}

/** The document of these two lists, its records named a, b, c, … in the order of the streams, then of what has none. */
export function openBody(
  canvas: Size,
  streams: readonly JsonObject[],
  regions: readonly JsonObject[],
): Document {
  const names = Array.from('abcdefghijklmnopqrstuvwxyz');
  const body = {
    TargetStreams: { StreamList: streams },
    Layout: {
      LayoutMode: 2,
      CustomLayout: { Canvas: { Width: canvas.w, Height: canvas.h }, Regions: regions },
    },
  };
  return fromBody(body, () => names.shift() ?? '?').document;
}

/** The document with a region for each box, the records named a, b, c, … from the bottom layer up. */
export const tiles = (canvas: Size, ...boxes: readonly Box[]): Document =>
  openBody(
    canvas,
    boxes.map((_, Index) => ({ Index, UserId: `user_${Index}` })),
    boxes.map((box, index) => ({ StreamIndex: index, ...fields(box), ZOrder: index })),
  );

/** An editor on a stage of 1000 x 800 CSS pixels, a canvas pixel being a screen pixel and both origins the same. */
export function stage(document: Document, state: Partial<EditorState> = {}): Editor {
  const editor = createEditor(document, ids('new'));
  editor.setState({
    viewport: { w: 1000, h: 800 },
    fitted: false,
    ...state,
  });
  return editor;
}

/** Where the record's region is on the screen. */
export const shown = (editor: Editor, id: string): Rect | undefined =>
  findRegion(visible(editor.getState()), id)?.rect;

/** No key held. */
export const NO_KEYS: Modifiers = { shift: false, alt: false, invert: false };

/** What a hand does, one thing after the other; places are CSS pixels from the stage's top left. */
export interface Script {
  readonly press: (x: number, y: number, button?: number) => Script;
  readonly move: (x: number, y: number) => Script;
  readonly hold: (key: keyof Modifiers) => Script;
  readonly let: (key: keyof Modifiers) => Script;
  readonly release: () => Script;
  readonly click: (x: number, y: number) => Script;
  readonly escape: () => Script;
}

/** A hand on the editor's stage. */
export function script(editor: Editor, pointer: PointerKind = 'mouse'): Script {
  let modifiers = NO_KEYS;
  const keys = (key: keyof Modifiers, down: boolean) => {
    modifiers = { ...modifiers, [key]: down };
    modify(editor, modifiers);
    return hand;
  };
  const hand: Script = {
    press: (x, y, button = 0) => {
      press(editor, { at: { x, y }, button, pointer, modifiers });
      return hand;
    },
    move: (x, y) => {
      drag(editor, { x, y }, modifiers);
      return hand;
    },
    hold: (key) => keys(key, true),
    let: (key) => keys(key, false),
    release: () => {
      release(editor);
      return hand;
    },
    click: (x, y) => hand.press(x, y).release(),
    escape: () => {
      cancel(editor);
      return hand;
    },
  };
  return hand;
}
