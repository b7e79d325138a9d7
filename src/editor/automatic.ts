import { automaticLayout, automaticMode, mainSlot } from '../domain/auto-layout.ts';
import { type Document, findSlot, slotIndex } from '../domain/document.ts';
import { changeSlots, writeField, writeSlot } from '../domain/fields.ts';
import { type Json, get, getAt } from '../domain/json.ts';
import type { Region } from '../domain/layout.ts';
import { type Editor, commit, say } from './editor.ts';
import { labelFor, plainLabels } from './labels.ts';

const REGION = 'Layout.CustomLayout.Regions[]';
const MAIN = ['Layout', 'MainVideoStream'];
const CANVAS = 'Layout.CustomLayout.Canvas';

/** Says that the service places the streams, where it does; true then. */
export function placedByService(editor: Editor): boolean {
  if (automaticMode(editor.getState().committed) === undefined) return false;
  say(editor, {
    en: 'The service places the streams in this layout mode. Convert to a custom layout to place them yourself.',
    zh: '此布局模式由服务摆放各路流。转换为自定义布局后可自行摆放。',
  });
  return true;
}

/** Whether the record is the large one of the vertical layout. */
export const isMain = (document: Document, id: string): boolean => mainSlot(document)?.id === id;

/** Makes a record's stream the large one of the vertical layout, as one step. */
export function makeMain(editor: Editor, id: string): void {
  const { committed } = editor.getState();
  const slot = findSlot(committed, id);
  const main = automaticMode(committed) === 1 && slot?.stream !== undefined;
  if (!main || (isMain(committed, id) && getAt(committed.body, MAIN) !== undefined)) return;
  const values: readonly (readonly [string, Json | undefined])[] = [
    ['Index', slotIndex(slot)],
    ['UserId', get(slot.stream, 'UserId')],
    ['StreamType', get(slot.stream, 'StreamType') ?? 0],
  ];
  const next = values.reduce(
    (now, [key, value]) => writeField(now, [], `Layout.MainVideoStream.${key}`, value),
    committed,
  );
  commit(editor, labelFor('main', committed, [id]), next);
}

/** What an automatic tile sets of a region, and what it takes away, since the automatic layouts have none of it. */
const written = (region: Region): readonly (readonly [string, Json | undefined])[] => [
  ['StreamIndex', region.index],
  ['LocationX', region.rect.x],
  ['LocationY', region.rect.y],
  ['Width', region.rect.w],
  ['Height', region.rect.h],
  ['ZOrder', region.zOrder],
  ['Alpha', 1],
  ['RenderMode', region.renderMode],
  ['SourceCrop', undefined],
  ['CornerRadius', undefined],
];

/**
 * The document with a custom layout of the same places in explicit pixels; itself where the layout is no automatic one.
 * Every stream gets a region, also where it is absent now; what else a region holds stays.
 */
export function toCustom(document: Document): Document {
  const mode = automaticMode(document);
  if (mode === undefined) return document;
  const { canvas, regions } = automaticLayout(document, mode, {});
  const placed = regions.reduce(
    (now, region) =>
      changeSlots(now, [region.id], (slot) =>
        written(region).reduce((next, [key, value]) => writeSlot(next, `${REGION}.${key}`, value), slot),
      ),
    document,
  );
  const request: readonly (readonly [string, Json | undefined])[] = [
    ['Layout.LayoutMode', 2],
    ['Layout.MainVideoStream', undefined],
    [`${CANVAS}.Width`, canvas.width],
    [`${CANVAS}.Height`, canvas.height],
    [`${CANVAS}.Background`, canvas.background],
    [`${CANVAS}.BackgroundImage`, undefined],
    // A custom layout takes the canvas's size (encode.size-ignored).
    ['Encode.VideoWidth', undefined],
    ['Encode.VideoHeight', undefined],
  ];
  return request.reduce((now, [path, value]) => writeField(now, [], path, value), placed);
}

/** Converts the automatic layout to a custom one, as one step. */
export function convertToCustom(editor: Editor): void {
  commit(editor, { text: plainLabels.toCustom }, toCustom(editor.getState().committed));
}
