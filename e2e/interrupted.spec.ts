import type { Page } from '@playwright/test';

import { type Designer, type Point, expect, layoutOf, regionAt, test } from './designer.ts';
import { Fingers } from './fingers.ts';

/** Numbers from 0 to 1 that are the same at each run, by mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const body = layoutOf([
  regionAt(0, { x: 40, y: 30, w: 160, h: 90 }),
  regionAt(1, { x: 361, y: 47, w: 160, h: 90 }),
  regionAt(2, { x: 123, y: 208, w: 176, h: 99 }),
  regionAt(3, { x: 250, y: 100, w: 200, h: 150 }),
]);

const windows = [
  { width: 1440, height: 900 },
  { width: 1280, height: 760 },
] as const;

/** The exported text once the screen has come to rest: the same for a dozen frames. */
const atRest = (designer: Designer): Promise<string> =>
  designer.exportText.evaluate(
    (element) =>
      new Promise<string>((resolve) => {
        let text = element.textContent ?? '';
        let same = 0;
        const look = () => {
          const now = element.textContent ?? '';
          same = now === text ? same + 1 : 0;
          text = now;
          if (same === 6) resolve(text);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );

interface Seen {
  readonly place: string;
  readonly selected: boolean;
}

/** What the screen reader finds of each region on the stage, by the region's name. */
const mirrored = (page: Page): Promise<readonly Seen[]> =>
  page
    .getByTestId('stage')
    .getByRole('option')
    .evaluateAll((options) =>
      options
        .map((option) => {
          const { left, top, width, height } = (option as HTMLElement).style;
          return {
            place: [left, top, width, height].map((side) => Number.parseInt(side, 10)).join(' '),
            selected: option.getAttribute('aria-selected') === 'true',
          };
        })
        .toSorted((a, b) => a.place.localeCompare(b.place)),
    );

/** The places of the regions in an exported text, in the order in which `mirrored` has them. */
const placesIn = (text: string): readonly string[] =>
  (JSON.parse(text) as typeof body).Layout.CustomLayout.Regions.map(
    ({ LocationX, LocationY, Width, Height }) => [LocationX, LocationY, Width, Height].join(' '),
  ).toSorted((a, b) => a.localeCompare(b));

/** The document on the screen, in the export and for the screen reader is one. */
async function expectAgreed(designer: Designer, text: string, what: string): Promise<void> {
  await expect
    .poll(async () => (await mirrored(designer.page)).map(({ place }) => place), what)
    .toEqual(placesIn(text));
  const marked = (await mirrored(designer.page)).filter(({ selected }) => selected).length;
  expect((await designer.selection()).length, what).toBe(marked);
}

/** How a gesture ends; all but the first give it up. */
const endings = ['release', 'release', 'release', 'Escape', 'Control+z', 'blur', 'touch', 'menu'] as const;

for (const seed of [1])
  test(`a release commits what was shown, and what is given up leaves no trace (${seed})`, async ({
    designer,
    page,
  }) => {
    test.slow();
    const random = seeded(seed);
    const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const between = (least: number, most: number) => Math.round(least + random() * (most - least));
    await designer.open(body);
    const fingers = await Fingers.on(page);
    const texts = [await designer.text()];
    let changes = 0;

    /** Where a gesture begins: on a region, on the border of one, or anywhere. */
    const somewhere = async (): Promise<Point> => {
      const { LocationX: x, LocationY: y, Width: w, Height: h } = among(await designer.regions());
      const kind = random();
      if (kind < 0.5) return { x: between(x + 2, x + w - 2), y: between(y + 2, y + h - 2) };
      if (kind < 0.85) return { x: x + w * among([0, 0.5, 1]), y: y + h * among([0, 0.5, 1]) };
      return { x: between(0, 640), y: between(0, 360) };
    };

    for (let n = 0; n < 30; n += 1) {
      const end = among(endings);
      const before = texts.at(-1) as string;
      const keys = (['Shift', 'Alt', 'Control'] as const).filter(() => random() < 0.25);
      const wanted = await designer.toWindow(await somewhere());
      const stage = await designer.stage.boundingBox();
      if (!stage) throw new Error('no stage');
      const start = {
        x: Math.max(stage.x + 4, Math.min(wanted.x, stage.x + stage.width - 4)),
        y: Math.max(stage.y + 4, Math.min(wanted.y, stage.y + stage.height - 4)),
      };
      const by = { x: between(-160, 160), y: between(-110, 110) };
      const what = `gesture ${n}: ${end} with ${keys.join('+')} from ${start.x}, ${start.y} by ${by.x}, ${by.y}`;
      const finger = end === 'touch';
      const go = async (share: number) => {
        const at = { x: start.x + by.x * share, y: start.y + by.y * share };
        await (finger ? fingers.move({ 1: at }, 3) : page.mouse.move(at.x, at.y, { steps: 3 }));
      };
      if (finger) await fingers.down(1, start);
      else {
        await page.mouse.move(start.x, start.y);
        await page.mouse.down();
      }
      await go(0.3);
      for (const key of keys) await page.keyboard.down(key);
      await go(0.7);
      if (random() < 0.2) await page.setViewportSize(among(windows));
      const let1 = random() < 0.4 ? keys.slice(0, 1) : [];
      for (const key of let1) await page.keyboard.up(key);
      await go(1);

      const shown = await atRest(designer);
      // With nothing under the hand, undo would take a step back.
      if (end === 'Control+z') await page.keyboard.press(shown === before ? 'Escape' : end);
      if (end === 'Escape') await page.keyboard.press(end);
      if (end === 'blur') await page.evaluate(() => window.dispatchEvent(new Event('blur')));
      if (end === 'menu')
        await designer.stage.evaluate((stage) =>
          stage.dispatchEvent(new MouseEvent('contextmenu', { bubbles: false, cancelable: true })),
        );
      if (finger) await fingers.cancel();
      else {
        // What is given up stays so, wherever the pointer goes.
        if (end !== 'release') await page.mouse.move(start.x + 7, start.y + 9);
        await page.mouse.up();
      }
      for (const key of keys) await page.keyboard.up(key);

      const after = await atRest(designer);
      if (end === 'release') expect(after, what).toBe(shown);
      else expect(after, what).toBe(before);
      if (after !== before) texts.push(after);
      changes += Number(shown !== before);
      await expectAgreed(designer, after, what);
    }
    // The hands did get hold of things.
    expect(changes).toBeGreaterThan(8);
    expect(texts.length).toBeGreaterThan(4);

    for (const text of texts.toReversed().slice(1)) {
      await designer.undoButton.click();
      await expect.poll(() => designer.text()).toBe(text);
    }
    await expectAgreed(designer, texts[0] as string, 'all taken back');
    for (const text of texts.slice(1)) {
      await designer.redoButton.click();
      await expect.poll(() => designer.text()).toBe(text);
    }
    await expectAgreed(designer, texts.at(-1) as string, 'all done again');
    await expect(designer.redoButton).toBeDisabled();
  });
