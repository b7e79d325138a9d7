import { type Document, type Slot, findSlot, slotIndex } from '../domain/document.ts';
import { type Family, type FamilyOptions, families } from '../domain/families/families.ts';
import { get } from '../domain/json.ts';
import { idsWith } from '../domain/marks.ts';
import { findRegion } from '../domain/resolve.ts';
import { type Text, joined } from '../domain/text.ts';
import { roomFor } from './commands.ts';
import { type Editor, type Step, commit } from './editor.ts';
import { flowInto, headcount, people } from './flow.ts';
import { type Label, plainLabels } from './labels.ts';
import { freeUserId } from './newcomers.ts';
import { tell } from './said.ts';

/** The name of the step that flows a layout into a family. */
export const flowLabel = ({ name }: Family): Label => ({
  text: {
    en: plainLabels.flow.en.replace('{family}', name.en),
    zh: plainLabels.flow.zh.replace('{family}', name.zh),
  },
});

const lockedMoved: Text = {
  en: '{moved} locked {moved|region|regions} moved along.',
  zh: '已锁定的 {moved} 个区域也随之移动。',
};
const lockedGone: Text = {
  en: '{gone} locked {gone|stream|streams} left the layout.',
  zh: '已锁定的 {gone} 路流已从布局中移除。',
};

/** Says how many locked regions a family has moved or taken away: a lock holds against hands alone, and they would not look for it. */
function tellLocked(editor: Editor, { text }: Label, before: Document, after: Document): void {
  const locked = [...idsWith(before, 'locked')];
  const gone = locked.filter((id) => !findSlot(after, id)).length;
  const placeIn = (document: Document, id: string) => {
    const rect = findRegion(document, id)?.rect;
    return rect && [rect.x, rect.y, rect.w, rect.h].join(' ');
  };
  const moved = locked.filter((id) => placeIn(before, id) !== placeIn(after, id)).length - gone;
  const what = [...(moved > 0 ? [lockedMoved] : []), ...(gone > 0 ? [lockedGone] : [])];
  const name = { en: `${text.en}.`, zh: `${text.zh}。` };
  if (what.length > 0) tell(editor, joined([name, ...what]), { moved, gone });
}

/** Makes a layout that was flowed into a family the committed one; what changes in one go of the slider is one step. */
export function commitFlow(editor: Editor, family: Family, flowed: Document, burst?: 'flow'): void {
  const { committed } = editor.getState();
  const label = flowLabel(family);
  commit(editor, label, flowed, burst && { burst });
  tellLocked(editor, label, committed, flowed);
}

/** Flows the layout into a family as one step: the only selected record takes the first place, an empty layout gets a camera. */
export function flow(editor: Editor, family: Family, options: FamilyOptions): void {
  const { committed, selection } = editor.getState();
  const count = Math.max(1, headcount(committed));
  const first = selection.length === 1 ? selection[0] : undefined;
  commitFlow(editor, family, flowInto(committed, { family, options, count, first }, [editor.newId()]));
}

/** By its name, which a reload brings back. */
const isFlow = ({ label }: Step): boolean =>
  families.some((family) => flowLabel(family).text.en === label.text.en);

/**
 * The records that flowing to fewer streams has taken away since the document was opened, those that went last first;
 * without those that came back and were deleted by hand.
 */
export function takenByFlow(past: readonly Step[]): readonly Slot[] {
  const taken: Slot[] = [];
  const seen = new Set<string>();
  for (const step of past.toReversed()) {
    const [before, after] = [step.before.document, step.after.document];
    // Where none is left, another document was opened.
    if (!before.slots.some(({ id }) => findSlot(after, id))) break;
    const inOrder = new Set([...people(before), ...before.slots.map(({ id }) => id)]);
    const gone = [...inOrder]
      .filter((id) => !seen.has(id) && !findSlot(after, id))
      .map((id) => findSlot(before, id) as Slot);
    for (const { id } of gone) seen.add(id);
    if (isFlow(step)) taken.push(...gone);
  }
  return taken;
}

/** Whether a record can come back: there is room, and nobody has become who it was. */
function canReturn(document: Document, slot: Slot): boolean {
  const index = slotIndex(slot);
  const user = get(slot.stream, 'UserId');
  return (
    roomFor(document) > 0 &&
    !document.slots.some((one) => one.id === slot.id || slotIndex(one) === index) &&
    (typeof user !== 'string' || freeUserId(document, user, get(slot.stream, 'StreamType') ?? 0) === user)
  );
}

const withSlot = (document: Document, slot: Slot): Document => ({
  ...document,
  slots: [...document.slots, slot],
  regionOrder: slot.region === undefined ? document.regionOrder : [...document.regionOrder, slot.id],
});

/** The document with as many of these records back as it lacks for `count` streams, as they were; those that cannot are left out. */
export const withReturned = (document: Document, gone: readonly Slot[], count: number): Document =>
  gone.reduce(
    (now, slot) => (headcount(now) < count && canReturn(now, slot) ? withSlot(now, slot) : now),
    document,
  );
