import type { Page } from '@playwright/test';

import {
  CANVAS,
  REGION,
  STREAM,
  type Box,
  expect,
  layoutOf,
  middleOf,
  regionAt,
  test,
  threeCameras,
} from './designer.ts';

const [first, second, third] = threeCameras.Layout.CustomLayout.Regions as [
  ReturnType<typeof regionAt>,
  ReturnType<typeof regionAt>,
  ReturnType<typeof regionAt>,
];
const boxes: readonly Box[] = [
  { x: 40, y: 30, w: 160, h: 90 },
  { x: 361, y: 47, w: 160, h: 90 },
  { x: 123, y: 208, w: 176, h: 99 },
];
const [box0, box1, box2] = boxes as [Box, Box, Box];
const by = (at: { x: number; y: number }, x: number, y: number) => ({ x: at.x + x, y: at.y + y });

/** What ends a gesture that is under way. */
const interruptions: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['undo', (page) => page.keyboard.press('Control+z')],
  ['a window that loses the focus', (page) => page.evaluate(() => window.dispatchEvent(new Event('blur')))],
];

/** Seventeen cameras on a grid. */
const full = layoutOf(
  Array.from({ length: 17 }, (_, at) =>
    regionAt(at, { x: (at % 6) * 104, y: Math.floor(at / 6) * 110, w: 96, h: 54 }),
  ),
);

test.describe('streams and their regions', () => {
  test.beforeEach(({ designer }) => designer.open(threeCameras));

  test('a camera and a screen are added, each with its region on top', async ({ designer, page }) => {
    await page.getByTestId('add-stream').click();
    await page.getByRole('button', { name: 'Add screen' }).click();
    await expect
      .poll(async () => (await designer.streams()).map((stream) => [stream.Index, stream.StreamType]))
      .toEqual([
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 0],
        [4, 1],
      ]);
    const streams = await designer.streams();
    expect(new Set(streams.map((stream) => `${stream.UserId} ${stream.StreamType}`)).size).toBe(5);
    await expect
      .poll(async () => (await designer.regions()).map((region) => region.StreamIndex))
      .toEqual([0, 1, 2, 3, 4]);
    await expect.poll(() => designer.layers()).toEqual([4, 3, 2, 1, 0]);
    await expect.poll(() => designer.selection()).toEqual([4]);
    await expect(designer.status).toHaveAttribute('data-valid', 'true');
  });

  test('a duplicate has an Index and a place of its own', async ({ designer, page }) => {
    await designer.select(1);
    await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
    await expect
      .poll(async () => (await designer.streams()).map((stream) => stream.Index))
      .toEqual([0, 1, 2, 3]);
    await expect.poll(() => designer.selection()).toEqual([3]);
    const copy = await designer.region(3);
    expect(copy).toMatchObject({ Width: 160, Height: 90, Alpha: 1, RenderMode: 1 });
    expect([copy.LocationX, copy.LocationY]).not.toEqual([361, 47]);
    await expect(designer.status).toHaveAttribute('data-valid', 'true');
  });

  test('a stream is renamed, made a screen and given another Index', async ({ designer }) => {
    await designer.select(1);
    await designer.set(`${STREAM}.UserId`, 'speaker');
    await designer.set(`${STREAM}.StreamType`, '1');
    await designer.set(`${STREAM}.Index`, '7');
    await expect
      .poll(async () => (await designer.streams())[1])
      .toMatchObject({ Index: 7, UserId: 'speaker', StreamType: 1 });
    await expect.poll(() => designer.box(7)).toEqual(box1);
    await expect(designer.layer(7)).toContainText('speaker');
    await expect(designer.status).toHaveAttribute('data-valid', 'true');
  });

  test('what is deleted leaves both lists', async ({ designer, page }) => {
    await designer.select(1);
    await page.getByTestId('delete-selection').click();
    await expect.poll(async () => (await designer.streams()).map((stream) => stream.Index)).toEqual([0, 2]);
    await expect
      .poll(async () => (await designer.regions()).map((region) => region.StreamIndex))
      .toEqual([0, 2]);
    await expect(page.getByTestId('delete-selection')).toBeDisabled();
  });
});

test('the 18th stream is refused, and the reason is said', async ({ designer, page }) => {
  await designer.open(full);
  const add = page.getByTestId('add-stream');
  const box = await add.boundingBox();
  if (!box) throw new Error('the button is not shown');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.getByRole('status').getByText(/17/)).toBeVisible();
  await expect.poll(() => designer.regions()).toHaveLength(17);

  await designer.select(0);
  await designer.press('Control+d');
  await expect.poll(() => designer.regions()).toHaveLength(17);

  const before = await designer.text();
  await designer.drag(
    { x: 48, y: 27 },
    { x: 60, y: 300 },
    {
      mods: ['Alt'],
      during: () => expect(page.getByText('17 streams', { exact: false }).first()).toBeVisible(),
    },
  );
  await expect.poll(() => designer.regions()).toHaveLength(17);
  await designer.undoButton.click();
  await expect.poll(() => designer.text()).toBe(before);
});

test.describe('selecting', () => {
  test.beforeEach(({ designer }) => designer.open(threeCameras));

  test('a click selects, with Shift adds and takes away, on the ground clears', async ({ designer }) => {
    await designer.clickAt(middleOf(first));
    await expect.poll(() => designer.selection()).toEqual([0]);
    await designer.clickAt(middleOf(second), ['Shift']);
    await expect.poll(() => designer.selection()).toEqual([0, 1]);
    await designer.clickAt(middleOf(first), ['Shift']);
    await expect.poll(() => designer.selection()).toEqual([1]);
    await designer.clickAt(middleOf(third));
    await expect.poll(() => designer.selection()).toEqual([2]);
    await designer.clickAt({ x: 600, y: 340 });
    await expect.poll(() => designer.selection()).toEqual([]);
  });

  test('a click on one of several narrows to it only on release', async ({ designer, page }) => {
    await designer.clickAt(middleOf(first));
    await designer.clickAt(middleOf(second), ['Shift']);
    await designer.hoverAt(middleOf(first));
    await page.mouse.down();
    await expect.poll(() => designer.selection()).toEqual([0, 1]);
    await page.mouse.up();
    await expect.poll(() => designer.selection()).toEqual([0]);
  });

  test('a marquee selects what it touches, with Shift on top of what was', async ({ designer }) => {
    await designer.drag({ x: 10, y: 10 }, { x: 400, y: 150 }, { mods: [] });
    await expect.poll(() => designer.selection()).toEqual([0, 1]);
    await designer.drag({ x: 600, y: 340 }, { x: 290, y: 220 }, { mods: ['Shift'] });
    await expect.poll(() => designer.selection()).not.toContain(0);
    await designer.clickAt(middleOf(first));
    await designer.page.keyboard.down('Shift');
    await designer.drag({ x: 600, y: 340 }, { x: 290, y: 220 }, { mods: [] });
    await designer.page.keyboard.up('Shift');
    await expect.poll(() => designer.selection()).toEqual([0, 2]);
    await expect(designer.undoButton).toBeEnabled();
  });

  test('Alt and click goes down through what lies there', async ({ designer }) => {
    await designer.load(
      JSON.stringify(
        layoutOf([0, 1, 2].map((at) => regionAt(at, { x: 40 + at * 30, y: 40 + at * 20, w: 300, h: 200 }))),
      ),
    );
    const at = { x: 200, y: 180 };
    await designer.clickAt(at);
    await expect.poll(() => designer.selection()).toEqual([2]);
    for (const next of [1, 0, 2]) {
      await designer.clickAt(at, ['Alt']);
      await expect.poll(() => designer.selection()).toEqual([next]);
    }
  });
});

test.describe('moving', () => {
  test.beforeEach(({ designer }) => designer.open(threeCameras));

  test('a drag moves by whole pixels, shows place and delta at the hand, and is one step', async ({
    designer,
  }) => {
    const before = await designer.text();
    await designer.drag(middleOf(first), by(middleOf(first), 53, 27), {
      during: async () => {
        await expect(designer.stage).toHaveAttribute('data-badge', '93, 57  +53, +27');
        await expect.poll(() => designer.box(0)).toEqual({ ...box0, x: 93, y: 57 });
      },
    });
    await expect(designer.stage).toHaveAttribute('data-badge', '');
    await expect.poll(() => designer.box(0)).toEqual({ ...box0, x: 93, y: 57 });
    await expect.poll(() => designer.selection()).toEqual([0]);
    await designer.undoButton.click();
    await expect.poll(() => designer.text()).toBe(before);
  });

  test('at any zoom the figures stay whole', async ({ designer, page }) => {
    for (const wheel of [170, -333, -80]) {
      await designer.hoverAt(middleOf(first));
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, wheel);
      await page.keyboard.up('Control');
      const before = await designer.region(0);
      await designer.drag(middleOf(before), by(middleOf(before), 17, 11), { steps: 7 });
      await expect
        .poll(async () => {
          const { LocationX, LocationY, Width, Height } = await designer.region(0);
          const off = [LocationX - before.LocationX - 17, LocationY - before.LocationY - 11];
          return (
            off.every((one) => Math.abs(one) <= 2) &&
            [LocationX, LocationY].every(Number.isInteger) &&
            `${Width} x ${Height}`
          );
        })
        .toBe('160 x 90');
    }
  });

  test('less than 4 pixels is a click, not a move', async ({ designer, page }) => {
    const before = await designer.text();
    const at = await designer.toWindow(middleOf(second));
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 3, at.y);
    await page.mouse.move(at.x - 2, at.y + 2);
    await page.mouse.up();
    await expect.poll(() => designer.text()).toBe(before);
    await expect.poll(() => designer.selection()).toEqual([1]);
  });

  test('several move as one, and are stopped as one at the edge', async ({ designer }) => {
    await designer.clickAt(middleOf(first));
    await designer.clickAt(middleOf(third), ['Shift']);
    await designer.drag(middleOf(third), by(middleOf(third), -90, 20));
    await expect.poll(() => designer.box(0)).toEqual({ ...box0, x: 0, y: 50 });
    await expect.poll(() => designer.box(2)).toEqual({ ...box2, x: 83, y: 228 });
    await expect.poll(() => designer.box(1)).toEqual(box1);
  });

  test('Shift keeps to the longer axis, live', async ({ designer, page }) => {
    await designer.drag(middleOf(second), by(middleOf(second), 40, 25), {
      mods: ['Control', 'Shift'],
      during: async () => {
        await expect.poll(() => designer.box(1)).toEqual({ ...box1, x: 401 });
        await page.keyboard.up('Shift');
        await expect.poll(() => designer.box(1)).toEqual({ ...box1, x: 401, y: 72 });
        await page.keyboard.down('Shift');
      },
    });
    await expect.poll(() => designer.box(1)).toEqual({ ...box1, x: 401 });
    const here = by(middleOf(second), 40, 0);
    await designer.drag(here, by(here, 20, 60), { mods: ['Control', 'Shift'] });
    await expect.poll(() => designer.box(1)).toEqual({ ...box1, x: 401, y: 107 });
  });

  test('Alt moves a copy; released before the button, it moves the original', async ({ designer, page }) => {
    const from = middleOf(second);
    await designer.drag(from, by(from, 30, 120), { mods: ['Control', 'Alt'] });
    await expect.poll(() => designer.box(1)).toEqual(box1);
    await expect.poll(() => designer.box(3)).toEqual({ ...box1, x: 391, y: 167 });
    await expect.poll(() => designer.selection()).toEqual([3]);
    await designer.undoButton.click();
    await expect.poll(() => designer.regions()).toHaveLength(3);
    await designer.drag(from, by(from, 30, 120), {
      mods: ['Control', 'Alt'],
      during: async () => {
        await expect.poll(async () => (await designer.regions()).length).toBe(4);
        await page.keyboard.up('Alt');
      },
    });
    await expect.poll(() => designer.regions()).toHaveLength(3);
    await expect.poll(() => designer.box(1)).toEqual({ ...box1, x: 391, y: 167 });
  });

  for (const [name, interrupt] of interruptions)
    test(`${name} gives back the state before the gesture`, async ({ designer, page }) => {
      await designer.select(1);
      const before = await designer.text();
      await designer.drag(middleOf(first), by(middleOf(first), 50, 50), {
        mods: [],
        during: async () => {
          await expect.poll(() => designer.text()).not.toBe(before);
          await interrupt(page);
          await expect.poll(() => designer.text()).toBe(before);
          await page.mouse.move(500, 400);
        },
      });
      await expect.poll(() => designer.text()).toBe(before);
      await expect.poll(() => designer.selection()).toEqual([1]);
      await expect(designer.redoButton).toBeDisabled();
    });

  test('Escape works with the keys of the gesture held', async ({ designer }) => {
    const before = await designer.text();
    for (const key of ['Shift', 'Alt', 'Control'] as const) {
      await designer.drag(middleOf(first), by(middleOf(first), 50, 50), {
        mods: [key],
        during: () => designer.press('Escape'),
      });
      await expect.poll(() => designer.text(), key).toBe(before);
    }
  });
});

test.describe('resizing', () => {
  test.beforeEach(({ designer }) => designer.open(threeCameras));

  const handles: Record<string, readonly [number, number, Box]> = {
    nw: [0, 0, { x: 103, y: 198, w: 196, h: 109 }],
    n: [0.5, 0, { x: 123, y: 198, w: 176, h: 109 }],
    ne: [1, 0, { x: 123, y: 198, w: 156, h: 109 }],
    e: [1, 0.5, { x: 123, y: 208, w: 156, h: 99 }],
    se: [1, 1, { x: 123, y: 208, w: 156, h: 89 }],
    s: [0.5, 1, { x: 123, y: 208, w: 176, h: 89 }],
    sw: [0, 1, { x: 103, y: 208, w: 196, h: 89 }],
    w: [0, 0.5, { x: 103, y: 208, w: 196, h: 99 }],
  };
  const grip = (box: Box, x: number, y: number) => ({
    x: Math.round(box.x + box.w * x),
    y: Math.round(box.y + box.h * y),
  });

  test('each of the eight handles moves its edges, and only those', async ({ designer }) => {
    await designer.select(2);
    for (const [name, [x, y, expected]] of Object.entries(handles)) {
      const at = grip(box2, x, y);
      await designer.drag(at, by(at, -20, -10));
      await expect.poll(() => designer.box(2), name).toEqual(expected);
      await designer.undoButton.click();
      await expect.poll(() => designer.box(2)).toEqual(box2);
    }
  });

  test('the size is shown at the hand', async ({ designer }) => {
    await designer.select(2);
    const at = grip(box2, 1, 1);
    await designer.drag(at, by(at, 24, 21), {
      during: () => expect(designer.stage).toHaveAttribute('data-badge', /^200 × 120/),
    });
    await expect.poll(() => designer.box(2)).toEqual({ ...box2, w: 200, h: 120 });
  });

  test('Shift keeps the ratio, Alt the centre, both together both', async ({ designer }) => {
    await designer.select(2);
    const se = grip(box2, 1, 1);
    await designer.drag(se, by(se, 32, 0), { mods: ['Control', 'Shift'] });
    await expect.poll(() => designer.box(2)).toEqual({ ...box2, w: 208, h: 117 });
    await designer.undoButton.click();

    await designer.drag(se, by(se, 20, 10), { mods: ['Control', 'Alt'] });
    await expect.poll(() => designer.box(2)).toEqual({ x: 103, y: 198, w: 216, h: 119 });
    await designer.undoButton.click();

    await designer.drag(se, by(se, 16, 0), { mods: ['Control', 'Alt', 'Shift'] });
    await expect.poll(() => designer.box(2)).toMatchObject({ w: 208, h: 117 });
    const { x, y, w, h } = await designer.box(2);
    expect(Math.abs(x + w / 2 - (box2.x + box2.w / 2))).toBeLessThanOrEqual(0.5);
    expect(Math.abs(y + h / 2 - (box2.y + box2.h / 2))).toBeLessThanOrEqual(0.5);
  });

  test('a resize stops at 2 x 2 and never turns over', async ({ designer }) => {
    await designer.select(2);
    const nw = grip(box2, 0, 0);
    await designer.drag(nw, { x: 600, y: 350 });
    await expect.poll(() => designer.box(2)).toEqual({ x: 297, y: 305, w: 2, h: 2 });
  });

  test('a resize stops at the canvas', async ({ designer }) => {
    await designer.select(2);
    const sw = grip(box2, 0, 1);
    await designer.drag(sw, by(sw, -220, 100));
    await expect.poll(() => designer.box(2)).toEqual({ x: 0, y: 208, w: 299, h: 152 });
  });

  test('Escape gives back size and place', async ({ designer }) => {
    await designer.select(2);
    const before = await designer.text();
    const se = grip(box2, 1, 1);
    await designer.drag(se, by(se, 30, 30), { mods: [], during: () => designer.press('Escape') });
    await expect.poll(() => designer.text()).toBe(before);
  });

  test('several are resized by one box, and tiles that touched still touch', async ({ designer }) => {
    await designer.load(
      JSON.stringify(
        layoutOf(
          [0, 1, 2, 3].map((at) =>
            regionAt(at, { x: 40 + (at % 2) * 151, y: 30 + Math.floor(at / 2) * 85, w: 151, h: 85 }),
          ),
        ),
      ),
    );
    await designer.focusStage();
    await designer.press('Control+a');
    await designer.drag({ x: 342, y: 200 }, { x: 401, y: 273 });
    await expect
      .poll(async () => {
        const { x, y, w, h } = await designer.box(3);
        return [x + w, y + h];
      })
      .toEqual([401, 273]);
    const all = [await designer.box(0), await designer.box(1), await designer.box(2), await designer.box(3)];
    const [a, b, c, d] = all as [Box, Box, Box, Box];
    expect(a.x + a.w).toBe(b.x);
    expect(c.x + c.w).toBe(d.x);
    expect(a.y + a.h).toBe(c.y);
    expect(b.y + b.h).toBe(d.y);
    expect([a.x, a.y]).toEqual([40, 30]);
    expect(all.flatMap((one) => Object.values(one)).every(Number.isInteger)).toBe(true);
  });
});

test.describe('the view', () => {
  test.beforeEach(({ designer }) => designer.open(threeCameras));

  test('Control and the wheel zoom to the pointer; the wheel alone pans', async ({ designer, page }) => {
    const point = { x: 200, y: 100 };
    const at = await designer.toWindow(point);
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    for (const wheel of [-120, -120, 60]) await page.mouse.wheel(0, wheel);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await designer.view()).scale).toBeGreaterThan(1.2);
    const there = await designer.toWindow(point);
    expect(Math.abs(there.x - at.x)).toBeLessThanOrEqual(1);
    expect(Math.abs(there.y - at.y)).toBeLessThanOrEqual(1);

    const before = await designer.view();
    await page.mouse.wheel(30, 40);
    await expect.poll(async () => (await designer.view()).y).toBe(before.y - 40);
    await expect.poll(() => designer.view()).toEqual({ ...before, x: before.x - 30, y: before.y - 40 });
  });

  test('the middle button, and Space with the left one, pan; nothing else changes', async ({
    designer,
    page,
  }) => {
    const text = await designer.text();
    const before = await designer.view();
    await designer.drag(middleOf(first), by(middleOf(first), 35, -20), { button: 'middle', mods: [] });
    await expect.poll(() => designer.view()).toEqual({ ...before, x: before.x + 35, y: before.y - 20 });
    await designer.focusStage();
    await page.keyboard.down('Space');
    await expect(page.getByRole('button', { name: 'Hand tool' })).toHaveAttribute('aria-pressed', 'true');
    await designer.drag(middleOf(first), by(middleOf(first), -35, 20), { mods: [] });
    await page.keyboard.up('Space');
    await expect.poll(() => designer.view()).toEqual(before);
    await designer.clickAt(middleOf(first));
    await expect.poll(() => designer.selection()).toEqual([0]);
    await expect.poll(() => designer.text()).toBe(text);
  });

  test('Space pans at once after the page has opened, and from the list of streams', async ({
    designer,
    page,
  }) => {
    await page.reload();
    await designer.settled();
    for (const fromList of [false, true]) {
      if (fromList) await designer.layer(1).click();
      const text = await designer.text();
      const before = await designer.view();
      const selection = await designer.selection();
      await page.keyboard.down('Space');
      await designer.drag({ x: 100, y: 100 }, { x: 130, y: 120 }, { mods: [] });
      await page.keyboard.up('Space');
      await expect.poll(() => designer.view()).not.toEqual(before);
      expect(await designer.selection()).toEqual(selection);
      expect(await designer.text()).toBe(text);
    }
  });

  test('fit shows the whole canvas, and goes on doing so; 100 % is one to one', async ({
    designer,
    page,
  }) => {
    const inside = async () => {
      const { scale, x, y } = await designer.view();
      const box = await designer.stage.boundingBox();
      if (!box) throw new Error('no stage');
      const spare = Math.min(
        x - box.x,
        y - box.y,
        box.x + box.width - x - 640 * scale,
        box.y + box.height - y - 360 * scale,
      );
      return spare >= 0 && spare < Math.max(box.width, box.height) / 4;
    };
    await designer.focusStage();
    for (let at = 0; at < 6; at += 1) await designer.press('Equal');
    expect(await inside()).toBe(false);
    await page.getByRole('button', { name: 'Fit to window' }).click();
    expect(await inside()).toBe(true);
    await page.setViewportSize({ width: 1200, height: 760 });
    await expect.poll(inside).toBe(true);
    await page.getByRole('button', { name: /^Zoom, / }).click();
    await expect(designer.stage).toHaveAttribute('data-scale', '1');
  });
});

test('what reaches beyond the canvas is allowed, warned of, and stays visible', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await page.getByRole('checkbox', { name: 'Keep inside canvas' }).uncheck();
  const beyond = await designer.toWindow({ x: 672, y: 92 });
  const spot = { clip: { x: beyond.x - 4, y: beyond.y - 4, width: 8, height: 8 } };
  const empty = await page.screenshot(spot);
  await designer.drag(middleOf(second), by(middleOf(second), 190, 0));
  await expect.poll(() => designer.box(1)).toEqual({ ...box1, x: 551 });
  await expect.poll(() => designer.codes()).toContain('region.beyond-canvas');
  await expect(designer.status).toHaveAttribute('data-valid', 'true');
  await designer.press('Escape');
  await page.mouse.move(0, 0);
  await expect.poll(async () => (await page.screenshot(spot)).equals(empty)).toBe(false);

  const { content } = await designer.download(() => page.getByTestId('export-png').click());
  expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([640, 360]);
});

test('a canvas of another size scales what stands on it', async ({ designer }) => {
  await designer.open(threeCameras);
  await designer.set(`${CANVAS}.Width`, '1280');
  await designer.set(`${CANVAS}.Height`, '720');
  await expect.poll(() => designer.canvas()).toMatchObject({ Width: 1280, Height: 720 });
  await expect.poll(() => designer.box(1)).toEqual({ x: 722, y: 94, w: 320, h: 180 });
  await designer.select(1);
  await expect(designer.field(`${REGION}.LocationX`)).toHaveValue('722');
});
