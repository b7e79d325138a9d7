import type { Locator, Page } from '@playwright/test';

import type { Designer } from './designer.ts';
import { type Scene, randomScene } from './mix-scenes.ts';
import { cardPixels, type Card, type World } from './oracle.ts';
import { writePng } from './png.ts';

/** A card as a PNG file. */
export const pngOf = (card: Card): Buffer =>
  writePng({ width: card.w, height: card.h, rgba: cardPixels(card) });

/** The file field of a stream's sample source. */
export const mediaOf = (page: Page, index: string | number): Locator =>
  page.locator(`[data-testid="stream"][data-stream-index="${index}"] [data-testid="stream-media"]`);

/** A random scene as the product can be told to show it: every stream has a sample source. */
export function productScene(seed: number): Scene {
  const { body, world } = randomScene(seed);
  const streams: World['streams'] = Object.fromEntries(
    Object.entries(world.streams).map(([index, { state, card = { w: 640, h: 360, blue: 77 } }]) => [
      index,
      { state, card },
    ]),
  );
  return { body, world: { ...world, streams } };
}

/** Opens a scene: its layout imported, its cards as files of the streams, its pictures from another host that lets them be read. */
export async function openScene(designer: Designer, scene: Scene): Promise<Scene> {
  const { page } = designer;
  const { body, world } = scene;
  const files = new Map(Object.entries(world.images).map(([url, card]) => [url, pngOf(card)]));
  await page.route('http://pictures.test/**', (route) => {
    const file = files.get(route.request().url());
    const headers = { 'access-control-allow-origin': '*' };
    return route.fulfill(file ? { contentType: 'image/png', body: file, headers } : { status: 404, headers });
  });
  await designer.open({ ...body, Layout: { ...body.Layout, LayoutMode: 2 } });
  for (const [index, { state, card }] of Object.entries(world.streams)) {
    const buffer = card && pngOf(card);
    if (buffer) await mediaOf(page, index).setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer });
    await designer.layer(Number(index)).getByTestId('stream-state').selectOption(state);
  }
  return scene;
}
