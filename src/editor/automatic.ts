import {
  automaticLayout,
  automaticMode,
  namedMain,
  recordsSingle,
  streamSlots,
} from '../domain/auto-layout.ts';
import { type Document, type Slot, findSlot, slotIndex } from '../domain/document.ts';
import { changeSlots, writeField, writeSlot } from '../domain/fields.ts';
import { type Json, get } from '../domain/json.ts';
import { type Region, isPublished } from '../domain/layout.ts';
import { deleteSlots } from './commands.ts';
import { type Editor, commit, say } from './editor.ts';
import { labelFor, plainLabels } from './labels.ts';

const REGION = 'Layout.CustomLayout.Regions[]';
const CANVAS = 'Layout.CustomLayout.Canvas';

/** Says that nothing can be placed by hand, where the service places the streams or mixes none; true then. */
export function placedByService(editor: Editor): boolean {
  const { committed } = editor.getState();
  if (recordsSingle(committed.body))
    say(editor, {
      en: 'Single-stream recording uses no layout: there is nothing to place.',
      zh: '单流录制不使用布局，没有可摆放的画面。',
    });
  else if (automaticMode(committed) === undefined) return false;
  else
    say(editor, {
      en: 'The service places the streams in this layout mode. Convert to a custom layout to place them yourself.',
      zh: '此布局模式由服务摆放各路流。转换为自定义布局后可自行摆放。',
    });
  return true;
}

/** Whether a record's stream can be made the large one of the vertical layout: where it is not named as that already. */
export const canBeMain = (document: Document, id: string): boolean =>
  automaticMode(document) === 1 &&
  findSlot(document, id)?.stream !== undefined &&
  namedMain(document)?.id !== id;

/** Makes a record's stream the large one of the vertical layout, as one step. */
export function makeMain(editor: Editor, id: string): void {
  const { committed } = editor.getState();
  const slot = findSlot(committed, id);
  if (!slot || !canBeMain(committed, id)) return;
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
const written = (slot: Slot, region: Region): readonly (readonly [string, Json | undefined])[] => [
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
  // The automatic layouts show every stream, so the custom one does.
  ...(get(slot.region, 'MediaType') === 1 ? [['MediaType', undefined] as const] : []),
];

/** The records with a region and no stream: the automatic layouts do not show them, and a custom one would. */
const strays = ({ slots }: Document): readonly string[] =>
  slots.filter((slot) => slot.stream === undefined).map(({ id }) => id);

/** Whether the layout is an automatic one with streams to place. */
export const canConvert = (document: Document): boolean =>
  automaticMode(document) !== undefined && streamSlots(document).length > 0;

/**
 * The document with a custom layout of the same places in explicit pixels; itself where the layout is no automatic one,
 * or names no stream to place. Every stream gets a region, also where it is absent now; what else a region holds stays.
 * Regions without a stream go.
 */
export function toCustom(document: Document): Document {
  const mode = automaticMode(document);
  if (mode === undefined || !canConvert(document)) return document;
  const { canvas, regions } = automaticLayout(document, mode, {});
  const placed = regions.reduce(
    (now, region) =>
      changeSlots(now, [region.id], (slot) =>
        written(slot, region).reduce(
          (next, [key, value]) => writeSlot(next, `${REGION}.${key}`, value),
          slot,
        ),
      ),
    deleteSlots(document, strays(document)),
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

/** What of a conversion is not to be seen coming: regions without a stream that went, streams given a place that have none now. */
export interface Converted {
  readonly strays: number;
  readonly absent: number;
}

/** Converts the automatic layout to a custom one, as one step. */
export function convertToCustom(editor: Editor): Converted {
  const { committed, states } = editor.getState();
  const next = toCustom(committed);
  if (next === committed) return { strays: 0, absent: 0 };
  commit(editor, { text: plainLabels.toCustom }, next);
  const absent = streamSlots(committed).filter(({ id }) => !isPublished(states[id] ?? 'live')).length;
  return { strays: strays(committed).length, absent };
}
