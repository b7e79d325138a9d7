import { automaticMode, recordsSingle } from '../../domain/auto-layout.ts';
import type { Text } from '../../domain/text.ts';
import { type EditorState, selected, shown } from '../../editor/editor.ts';
import type { Frame } from '../../editor/hand.ts';
import { isRoundingLost } from '../../editor/radius.ts';
import { isCharacterKey } from '../keys.ts';
import { hintWords } from '../text/hint-words.ts';

/** What has the focus, as far as the hints know it: a figure, another text, a row of the streams. */
export type FocusKind = 'field' | 'textField' | 'row' | undefined;

/** One row: what is said while `when` holds and none before it does. */
interface Hint {
  readonly when: (state: EditorState, focus: FocusKind) => boolean;
  readonly text: Text;
}

const dragging =
  (kind: Frame['kind'], full = false) =>
  ({ hand }: EditorState): boolean =>
    hand.phase === 'dragging' && hand.frame.kind === kind && (hand.frame.full ?? false) === full;

/** Whether something selected is shown with corners that the service would not round. */
const losesRounding = (state: EditorState): boolean => {
  const { canvas, regions } = shown(state);
  return regions.some(
    (region) => selected(state).includes(region.id) && isRoundingLost(region, canvas.width),
  );
};

/** Whether only streams without a region are selected: the hand has nothing to move. */
const isUnplaced = ({ committed, selection }: EditorState): boolean =>
  selection.length > 0 && !selection.some((id) => committed.regionOrder.includes(id));

/** The hints in the order in which they are asked. */
const hints: readonly Hint[] = [
  { when: (state) => recordsSingle(state.committed.body), text: hintWords.single },
  { when: (state) => automaticMode(state.committed) === 1, text: hintWords.vertical },
  { when: (state) => automaticMode(state.committed) !== undefined, text: hintWords.automatic },
  { when: dragging('move'), text: hintWords.move },
  { when: dragging('move', true), text: hintWords.moveFull },
  {
    when: (state) => dragging('resize')(state) && losesRounding(state),
    text: hintWords.roundingLost,
  },
  { when: dragging('resize'), text: hintWords.resize },
  { when: dragging('radius'), text: hintWords.radius },
  { when: dragging('marquee'), text: hintWords.marquee },
  { when: dragging('pan'), text: hintWords.pan },
  { when: dragging('guide'), text: hintWords.guide },
  { when: ({ crop }) => crop !== undefined, text: hintWords.crop },
  { when: ({ tool }) => tool === 'hand', text: hintWords.handTool },
  { when: ({ picked }) => picked !== undefined, text: hintWords.guidePicked },
  {
    when: (state, focus) => focus !== 'field' && focus !== 'textField' && isUnplaced(state),
    text: hintWords.unplaced,
  },
  {
    when: ({ hover, selection }) => hover !== undefined && selection.includes(hover),
    text: hintWords.hoverSelected,
  },
  { when: ({ hover }) => hover !== undefined, text: hintWords.hover },
  { when: (_, focus) => focus === 'field', text: hintWords.field },
  { when: (_, focus) => focus === 'textField', text: hintWords.textField },
  { when: (_, focus) => focus === 'row', text: hintWords.row },
  { when: ({ selection }) => selection.length > 1, text: hintWords.several },
  { when: ({ selection }) => selection.length === 1, text: hintWords.one },
  { when: ({ committed }) => committed.slots.length === 0, text: hintWords.empty },
];

/** What the hand can do now. */
export const hintOf = (state: EditorState, focus: FocusKind): Text =>
  hints.find(({ when }) => when(state, focus))?.text ?? hintWords.idle;

/** A piece of a hint: what is said, or a key in the notation of tinykeys. */
export interface HintPiece {
  readonly text?: string;
  readonly keys?: string;
}

/** A hint as its parts, each in pieces; parts that name a key which is switched off are left out. */
export const hintParts = (text: string, singleKeys: boolean): readonly (readonly HintPiece[])[] =>
  text
    .split(' · ')
    .map((part) =>
      part
        .split(/\{([^}]+)\}/)
        .map((piece, at): HintPiece => (at % 2 === 1 ? { keys: piece } : { text: piece }))
        .filter(({ text: said }) => said !== ''),
    )
    .filter((pieces) => singleKeys || !pieces.some(({ keys }) => keys !== undefined && isCharacterKey(keys)));

/** The modifiers that are held in the gesture under way, in the notation of tinykeys, with a blank between them. */
export function heldKeys({ hand }: EditorState): string {
  if (hand.phase !== 'dragging') return '';
  const { shift, alt, invert } = hand.now.modifiers;
  return [shift ? 'Shift' : '', alt ? 'Alt' : '', invert ? '$mod' : ''].filter(Boolean).join(' ');
}
