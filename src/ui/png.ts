import { refusedSize } from '../domain/refused-size.ts';
import { type Params, type Text, joined } from '../domain/text.ts';
import type { EditorState } from '../editor/editor.ts';
import type { PictureBook } from '../media/pictures.ts';
import { type DrawList, imageUrl } from '../mixer/draw-list.ts';
import { paint } from '../mixer/paint.ts';
import type { Notice } from './overlays.ts';
import { mixOf } from './stage/mix-of.ts';
import { scratchCanvas } from './stage/scratch.ts';
import { pngWords as words } from './text/png-words.ts';
import type { Workbench } from './workbench.ts';

/** The mix as a PNG, and what there is to say of it. */
interface Png {
  readonly file: Blob;
  readonly width: number;
  readonly height: number;
  /** Names a size that is not allowed, and the pictures that are missing, or stood in for; undefined where all is as the service would show it. */
  readonly notice: Notice | undefined;
}

/** A size for pictures that have none yet. */
const anySize = { w: 16, h: 16 };

const keysOf = ({ backgroundImage, steps }: DrawList): readonly string[] => [
  ...new Set(
    [backgroundImage, ...steps.map(({ picture }) => picture?.key)].filter((key) => key !== undefined),
  ),
];

/** The keys of the pictures that the mix of this moment would show if all of them were there. */
const wantedKeys = (state: EditorState, book: PictureBook): readonly string[] =>
  keysOf(
    mixOf(state.committed, state, {
      ...book,
      streamSize: (id) => book.streamSize(id) ?? anySize,
      image: (url) => ({ size: anySize, ...book.image(url) }),
    }),
  );

/** Waits for pictures; from the first moment it takes, says which and offers to go on without them. */
async function pictured({ editor, pictures, overlays }: Workbench, keys: readonly string[]): Promise<void> {
  const late = keys.filter(pictures.loading);
  if (late.length === 0) return;
  let notice: Notice | undefined;
  const declined = new Promise<void>((decline) => {
    notice = {
      text: words.waiting,
      params: { n: late.length },
      action: { label: words.without, run: decline, on: editor.getState().committed },
    };
  });
  overlays.setState({ notice });
  await Promise.race([pictures.settled(keys), declined]);
  if (overlays.getState().notice === notice) overlays.setState({ notice: undefined });
}

/** One notice of a size that is not allowed, and of all that is to be said of some pictures, by their URLs. */
function noticeOf(
  size: { readonly w: number; readonly h: number; readonly given: string | undefined },
  urls: Readonly<Record<'missing' | 'forbidden' | 'standIns', readonly string[]>>,
): Notice | undefined {
  const kinds = (Object.keys(urls) as (keyof typeof urls)[]).filter((kind) => urls[kind].length > 0);
  const texts: readonly Text[] = [
    ...(size.given === undefined ? [] : [words.refusedSize]),
    ...kinds.map((kind) => words[kind]),
  ];
  if (texts.length === 0) return undefined;
  const named: Params = Object.fromEntries(kinds.map((kind) => [kind, urls[kind].join(', ')]));
  return { text: joined(texts), params: { w: size.w, h: size.h, given: size.given ?? '', ...named } };
}

/**
 * The mix as a PNG of exactly the canvas's size, once the pictures that it shows have loaded, or the user will not wait
 * for them any longer. A picture that could not be loaded, or whose host does not let the page read it, is left out.
 */
export async function pngOf(workbench: Workbench): Promise<Png> {
  const { editor, pictures } = workbench;
  // Taken before the pictures are waited for: the picture is of this moment.
  const state = editor.getState();
  const keys = wantedKeys(state, pictures);
  await pictured(workbench, keys);
  const images = keys
    .map(imageUrl)
    .filter((url) => url !== undefined)
    .map((url) => ({ url, ...pictures.image(url) }));
  const urlsWhere = (test: (image: (typeof images)[number]) => boolean) =>
    images.filter(test).map(({ url }) => url);
  const missing = urlsWhere((image) => image.state !== 'ready');
  const forbidden = urlsWhere((image) => image.state === 'ready' && !image.readable);
  const standIns = urlsWhere((image) => image.standIn === true);
  const book: PictureBook = {
    ...pictures,
    image: (url) => (forbidden.includes(url) ? { state: 'failed', readable: false } : pictures.image(url)),
  };
  const list = mixOf(state.committed, state, book);
  const { width, height } = list;
  const canvas = new OffscreenCanvas(width, height);
  const surface = canvas.getContext('2d');
  if (!surface) throw new Error('no 2D context');
  paint(surface, list, pictures.pictures, { scratch: scratchCanvas });
  const given = refusedSize(state.committed, { w: width, h: height });
  const notice = noticeOf({ w: width, h: height, given }, { missing, forbidden, standIns });
  return { file: await canvas.convertToBlob({ type: 'image/png' }), width, height, notice };
}
