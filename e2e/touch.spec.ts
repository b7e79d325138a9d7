import { type Point, expect, layoutOf, middleOf, regionAt, test as base, threeCameras } from './designer.ts';
import { Fingers } from './fingers.ts';

const test = base.extend<{ fingers: Fingers }>({
  fingers: async ({ page }, provide) => {
    await provide(await Fingers.on(page));
  },
});

test.use({ hasTouch: true });

const [first, second] = threeCameras.Layout.CustomLayout.Regions.map(middleOf) as [Point, Point];
const by = (at: Point, x: number, y: number): Point => ({ x: at.x + x, y: at.y + y });

test.beforeEach(async ({ designer }) => designer.open(threeCameras));

test.describe('one finger', () => {
  test('selects by a tap, what it touches and nothing beside it', async ({ designer, fingers }) => {
    await fingers.tap(await designer.toWindow(first));
    expect(await designer.selection()).toEqual([0]);
    await fingers.tap(await designer.toWindow({ x: 600, y: 340 }));
    expect(await designer.selection()).toEqual([]);
    await expect(designer.undoButton).toHaveAttribute('data-tip', /Import/);
  });

  test('moves a region, from 8 px on, as one step', async ({ designer, fingers }) => {
    const at = await designer.toWindow(first);
    await fingers.drag(at, by(at, 7, 0));
    expect(await designer.box(0)).toMatchObject({ x: 40, y: 30 });
    // Elsewhere, so that the two are no double tap.
    await fingers.drag(by(at, 40, 20), by(at, 73, 91));
    expect(await designer.box(0)).toEqual({ x: 73, y: 101, w: 160, h: 90 });
    await designer.undoButton.click();
    expect(await designer.box(0)).toMatchObject({ x: 40, y: 30 });
  });

  test('resizes by targets of 44 px', async ({ designer, fingers }) => {
    await designer.select(0);
    // The corner is at 200, 120; 20 px beside it is still on it.
    const at = by(await designer.toWindow({ x: 200, y: 120 }), 20, 20);
    await fingers.drag(at, by(at, 33, 27));
    const { x, y, w, h } = await designer.box(0);
    expect([x, y]).toEqual([40, 30]);
    // Snapping may hold it some pixels away.
    expect(Math.abs(w - 193)).toBeLessThan(11);
    expect(Math.abs(h - 117)).toBeLessThan(11);
  });

  test('that the system takes away leaves no trace', async ({ designer, fingers }) => {
    const at = await designer.toWindow(first);
    await fingers.down(0, at);
    await fingers.move({ 0: by(at, 50, 50) });
    await fingers.cancel();
    expect(await designer.box(0)).toMatchObject({ x: 40, y: 30 });
    expect(await designer.selection()).toEqual([]);
    await expect(designer.undoButton).toHaveAttribute('data-tip', /Import/);
  });
});

test.describe('two fingers', () => {
  test('move and scale the view about their middle: what is under it stays there', async ({
    designer,
    fingers,
  }) => {
    const [a, b] = [await designer.toWindow({ x: 220, y: 180 }), await designer.toWindow({ x: 320, y: 180 })];
    await fingers.down(0, a);
    await fingers.down(1, b);
    await fingers.move({ 0: by(a, -80, 31), 1: by(b, 40, 31) });
    const view = await designer.view();
    expect(view.scale).toBeCloseTo(2.2, 5);
    const middle = { x: (a.x + b.x) / 2 - 20, y: a.y + 31 };
    expect((middle.x - view.x) / view.scale).toBeCloseTo(270, 1);
    expect((middle.y - view.y) / view.scale).toBeCloseTo(180, 1);
    await fingers.up(0);
    await fingers.up(1);
    expect(await designer.exported()).toMatchObject(threeCameras);
    await expect(designer.undoButton).toHaveAttribute('data-tip', /Import/);
    // The page itself is not zoomed.
    expect(await designer.page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  test('take over from one that drags; the one that stays does not go on', async ({ designer, fingers }) => {
    const at = await designer.toWindow(first);
    await fingers.down(0, at);
    await fingers.move({ 0: by(at, 60, 60) });
    await fingers.down(1, by(at, 200, 60));
    await fingers.move({ 0: by(at, 60, 100), 1: by(at, 200, 100) });
    await fingers.up(1);
    const view = await designer.view();
    await fingers.move({ 0: by(at, 160, 160) });
    expect(await designer.view()).toEqual(view);
    await fingers.up(0);
    expect(await designer.box(0)).toMatchObject({ x: 40, y: 30 });
    expect(await designer.selection()).toEqual([]);
    await expect(designer.undoButton).toHaveAttribute('data-tip', /Import/);
  });
});

test('two fingers on a crop zoom it, and not the view', async ({ designer, page, fingers }) => {
  await designer.select(0);
  await designer.focusStage();
  await designer.press('Enter');
  const view = await designer.view();
  const at = await designer.toWindow(first);
  await fingers.down(0, by(at, -20, 0));
  await fingers.down(1, by(at, 20, 0));
  await fingers.move({ 0: by(at, -40, 0), 1: by(at, 40, 0) });
  await fingers.up(0);
  await fingers.up(1);
  expect(await designer.view()).toEqual(view);
  expect(await designer.region(0)).toMatchObject({
    SourceCrop: { WidthProportion: expect.closeTo(0.5, 2) as unknown },
  });
  await page.keyboard.press('Escape');
  expect(await designer.region(0)).not.toHaveProperty('SourceCrop');
});

test.describe('a finger that rests', () => {
  test('opens the menu of the region under it', async ({ designer, page, fingers }) => {
    const at = await designer.toWindow(second);
    await fingers.down(0, at);
    const menu = page.getByRole('menu');
    await expect(menu).toBeVisible();
    await fingers.up(0);
    await designer.settled();
    await expect(menu).toBeVisible();
    expect(await designer.selection()).toEqual([1]);
    const box = await menu.boundingBox();
    expect(Math.abs((box?.x ?? 0) - at.x)).toBeLessThan(4);
    await menu.getByRole('menuitem', { name: 'Delete' }).tap();
    await expect(menu).toBeHidden();
    expect((await designer.regions()).map((region) => region.StreamIndex)).toEqual([0, 2]);
  });

  test('after it has gone its way, only drags', async ({ designer, page, fingers }) => {
    await page.clock.install();
    const at = await designer.toWindow(first);
    await fingers.down(0, at);
    await fingers.move({ 0: by(at, 33, 0) });
    // Longer than a long press.
    await page.clock.fastForward(600);
    await fingers.up(0);
    await expect(page.getByRole('menu')).toBeHidden();
    expect(await designer.box(0)).toMatchObject({ x: 73, y: 30 });
  });
});

test('panels scroll by a finger, and the stage does not', async ({ designer, page, fingers }) => {
  const many = Array.from({ length: 17 }, (_, index) =>
    regionAt(index, { x: 8 * index, y: 8, w: 40, h: 40 }),
  );
  await designer.load(JSON.stringify(layoutOf(many)));
  const list = page.getByRole('grid');
  const box = await list.boundingBox();
  if (!box) throw new Error('no list');
  const at = { x: box.x + 110, y: box.y + box.height - 20 };
  const order = await designer.layers();
  await fingers.drag(at, by(at, 0, -150));
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(50);
  expect(await designer.layers()).toEqual(order);
});

test('a layer is dragged by its grip, without scrolling the list', async ({ designer, page, fingers }) => {
  const grip = async (index: number): Promise<Point> => {
    const box = await designer.layer(index).locator('[data-grip]').boundingBox();
    if (!box) throw new Error('no grip');
    expect(box.width).toBeGreaterThanOrEqual(24);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  expect(await designer.layers()).toEqual([2, 1, 0]);
  await fingers.drag(await grip(0), by(await grip(2), 0, -10));
  expect(await designer.layers()).toEqual([0, 2, 1]);
  expect(await page.getByRole('grid').evaluate((element) => element.scrollTop)).toBe(0);
});

test('a label is scrubbed by a finger', async ({ designer, page, fingers }) => {
  await designer.select(0);
  const label = page.locator('[data-scrub]', { hasText: /^X$/ });
  const box = await label.boundingBox();
  if (!box) throw new Error('no label');
  const at = { x: box.x + 4, y: box.y + box.height / 2 };
  await fingers.drag(at, by(at, 40, 0));
  expect((await designer.box(0)).x).toBeGreaterThan(60);
});

test('a panel is resized by a finger', async ({ page, fingers }) => {
  const line = page.getByRole('separator').first();
  const box = await line.boundingBox();
  if (!box) throw new Error('no line');
  // A finger does not hit a line: 10 px beside it is on it.
  const at = { x: box.x + 10, y: box.y + 300 };
  await fingers.drag(at, by(at, 50, 0));
  const now = await line.boundingBox();
  expect((now?.x ?? 0) - box.x).toBeCloseTo(50, 0);
});
