import { automaticMode } from './auto-layout.ts';
import type { Document } from './document.ts';
import { type Json, getAt } from './json.ts';
import type { Size } from './rect.ts';

const CUSTOM = ['Layout', 'CustomLayout', 'Canvas'];

/** A side as it was written; one that is not given is as it is drawn, px. */
const side = (given: Json | undefined, drawn: number): string => JSON.stringify(given ?? drawn).slice(0, 16);

/** The size that the body gives the picture, as text, where the service does not allow it, so that it is `drawn` in another; else undefined. */
export function refusedSize(document: Document, drawn: Size): string | undefined {
  const custom = automaticMode(document) === undefined;
  const given = (key: string): Json | undefined =>
    getAt(document.body, [...(custom ? CUSTOM : ['Encode']), key]);
  const w = side(given(custom ? 'Width' : 'VideoWidth'), drawn.w);
  const h = side(given(custom ? 'Height' : 'VideoHeight'), drawn.h);
  return w === String(drawn.w) && h === String(drawn.h) ? undefined : `${w} × ${h}`;
}
