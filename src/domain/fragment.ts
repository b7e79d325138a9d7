import { automaticMode } from './auto-layout.ts';
import { type Document, toBody } from './document.ts';
import { type Json, get } from './json.ts';
import type { DocumentMarks } from './marks.ts';
import { resolveLayout } from './resolve.ts';

/** The part of the document's own marks that its records `ids` need: the images that stand in for theirs. */
function marksFor(
  { editorOnly }: Document,
  regions: readonly (Json | undefined)[],
): DocumentMarks | undefined {
  const urls = new Set(regions.map((region) => get(region, 'AlternateImage')));
  const standIns = Object.entries(editorOnly?.standIns ?? {}).filter(([url]) => urls.has(url));
  return standIns.length > 0 ? { standIns: Object.fromEntries(standIns) } : undefined;
}

/** A document of some records alone, on a canvas of the same size: what is copied of it. */
export function excerptOf(document: Document, ids: readonly string[]): Document {
  const slots = document.slots.filter(({ id }) => ids.includes(id));
  const { width, height } = resolveLayout(document).canvas;
  const mode = automaticMode(document);
  const marks = marksFor(
    document,
    slots.map(({ region }) => region),
  );
  const canvas = { CustomLayout: { Canvas: { Width: width, Height: height } } };
  return {
    slots,
    regionOrder: document.regionOrder.filter((id) => ids.includes(id)),
    body: { TargetStreams: {}, Layout: { LayoutMode: mode ?? 2, ...(mode === undefined && canvas) } },
    ...(marks && { editorOnly: marks }),
  };
}

/** The text of an excerpt: a layout fragment of TargetStreams and Layout. */
export const fragmentText = (excerpt: Document): string => JSON.stringify(toBody(excerpt), undefined, 2);
