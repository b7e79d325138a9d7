import { imageKey, streamKey } from '../src/mixer/draw-list.ts';
import { createElementsSurface, type ElementsSurface } from '../src/ui/preview/elements-surface.ts';
import { mixScene, picture } from './mix-page.ts';
import type { Scene } from './mix-scenes.ts';
import type { Card } from './oracle.ts';

/*
 * Runs inside an empty page: the product's way from a draw list to elements, some of its pictures being videos that
 * show a test card and stand still.
 */

/** What the page offers to a test. */
export interface ElementsPage {
  /** Shows the scene in an element `#host`; the streams with these indexes are videos, one for all that have the same card. Resolves when it is seen. */
  show(scene: Scene, moving: readonly number[]): Promise<void>;
  /** Shows another scene with the same pictures in the same elements. */
  change(scene: Scene): Promise<void>;
}

const pictures = new Map<string, CanvasImageSource>();
const videos = new Map<string, HTMLVideoElement>();
let surface: ElementsSurface | undefined;

/** A video that shows a card and stands still, with its first frame there; nothing is compressed on the way. */
async function videoOf(card: Card): Promise<HTMLVideoElement> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: card.w, height: card.h });
  const video = document.createElement('video');
  video.muted = true;
  const drawing = canvas.getContext('2d');
  video.srcObject = canvas.captureStream();
  drawing?.drawImage(picture(card), 0, 0);
  const loaded = new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true }));
  await Promise.all([loaded, video.play()]);
  video.pause();
  return video;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function draw(scene: Scene): Promise<void> {
  surface?.draw(mixScene(scene).list, 1, new Set());
  for (let frames = 0; frames < 4; frames += 1) await frame();
}

function newHost(scene: Scene): HTMLElement {
  const { list } = mixScene(scene);
  const host = document.createElement('div');
  host.id = 'host';
  const size = { width: `${list.width}px`, height: `${list.height}px` };
  Object.assign(host.style, { position: 'relative', isolation: 'isolate', overflow: 'clip', ...size });
  document.body.style.margin = '0';
  document.body.replaceChildren(host);
  return host;
}

const page: ElementsPage = {
  async show(scene, moving) {
    const { streams, images } = scene.world;
    surface?.clear();
    pictures.clear();
    videos.clear();
    for (const [url, card] of Object.entries(images)) pictures.set(imageKey(url), picture(card));
    const byCard = new Map<string, HTMLVideoElement>();
    for (const { id, index } of mixScene(scene).regions) {
      const card = streams[index]?.card;
      if (!card) continue;
      if (!moving.includes(index)) {
        pictures.set(streamKey(id), picture(card));
        continue;
      }
      const name = JSON.stringify(card);
      const video = byCard.get(name) ?? (await videoOf(card));
      byCard.set(name, video);
      videos.set(streamKey(id), video);
    }
    surface = createElementsSurface(newHost(scene), {
      pictures: (key) => videos.get(key) ?? pictures.get(key),
      moving: (key) => videos.get(key),
    });
    await draw(scene);
  },
  change: draw,
};

Object.assign(globalThis, { elementsPage: page });
