import { type Document, REGIONS, STREAMS, regionSlots } from '../domain/document.ts';
import type { Path } from '../domain/json.ts';
import { catalogPath } from '../domain/path.ts';
import { select } from '../editor/editor.ts';
import type { Workbench } from './workbench.ts';

const below = (path: Path, list: readonly string[]): number | undefined => {
  const at = path[list.length];
  return list.every((key, depth) => path[depth] === key) && typeof at === 'number' ? at : undefined;
};

/** The id of the record that a path of the body lies in, or undefined. */
export function slotAt(document: Document, path: Path): string | undefined {
  const stream = below(path, STREAMS);
  if (stream !== undefined) return document.slots.filter((slot) => slot.stream !== undefined)[stream]?.id;
  const region = below(path, REGIONS);
  return region === undefined ? undefined : regionSlots(document)[region]?.id;
}

/** The input of the inspector for a path, or the first one below it. */
function inputFor(path: string): HTMLElement | undefined {
  const inputs = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  const named = (input: HTMLElement) => input.dataset['field'] ?? '';
  return (
    inputs.find((input) => named(input) === path) ??
    inputs.find(
      (input) => path !== '' && (named(input).startsWith(`${path}.`) || named(input).startsWith(`${path}[]`)),
    )
  );
}

/** Takes the user to a place of the body: its record is selected, and its field, where there is one, gets the focus. */
export function goTo({ editor }: Workbench, path: Path): void {
  const id = slotAt(editor.getState().committed, path);
  if (id !== undefined) select(editor, [id]);
  const field = catalogPath(path).replace(
    'Layout.CustomLayout.Regions[].StreamIndex',
    'TargetStreams.StreamList[].Index',
  );
  // The inspector shows the record's fields only after the selection has been rendered.
  requestAnimationFrame(() => {
    const input = inputFor(field);
    input?.scrollIntoView({ block: 'center' });
    input?.focus({ preventScroll: true });
  });
}
