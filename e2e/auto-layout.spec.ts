import { AxeBuilder } from '@axe-core/playwright';

import { type Designer, expect, test, threeCameras } from './designer.ts';

const MODE = 'Layout.LayoutMode';

/** The size of the saved PNG, px, and its colours at some points, as shares of the picture. */
async function picture(designer: Designer, points: readonly (readonly [number, number])[]) {
  const { content } = await designer.download(() => designer.page.getByTestId('export-png').click());
  return designer.page.evaluate(
    async ([data, points]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.codePointAt(0) ?? 0);
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const surface = canvas.getContext('2d');
      if (!surface) throw new Error('no 2D context');
      surface.drawImage(bitmap, 0, 0);
      const colours = points.map(([x, y]) =>
        [
          ...surface.getImageData(Math.floor(x * bitmap.width), Math.floor(y * bitmap.height), 1, 1).data,
        ].join(),
      );
      return { size: [bitmap.width, bitmap.height], colours };
    },
    [content.toString('base64'), points] as const,
  );
}

const BLACK = '0,0,0,255';

test('the modes show the service’s own places, in the encoding’s size, marked as indicative', async ({
  designer,
}) => {
  await designer.open(threeCameras);
  const { page } = designer;
  await designer.set(MODE, '0');
  await expect(page.getByTestId('mode-note')).toContainText('Indicative');
  await designer.set('Encode.VideoWidth', '1280');
  await designer.set('Encode.VideoHeight', '720');
  // Three streams in a grid of two by two: the fourth place shows the ground.
  const grid = await picture(designer, [
    [0.25, 0.1],
    [0.75, 0.1],
    [0.25, 0.6],
    [0.75, 0.75],
  ]);
  expect(grid.size).toEqual([1280, 720]);
  expect(grid.colours[3]).toBe(BLACK);
  expect(new Set(grid.colours).size).toBe(4);
  await designer.set(MODE, '3');
  const columns = await picture(designer, [
    [0.1, 0.05],
    [0.5, 0.05],
    [0.9, 0.05],
  ]);
  expect(new Set(columns.colours).size).toBe(3);
  expect(columns.colours).not.toContain(BLACK);
});

test('the note covers nothing of the picture, and the size chosen is the picture’s', async ({ designer }) => {
  const { page } = designer;
  await designer.open();
  await designer.load(
    JSON.stringify({
      Layout: { LayoutMode: 3 },
      TargetStreams: { StreamList: [{ Index: 0, UserId: 'a', StreamType: 0 }] },
    }),
  );
  const note = await page.getByTestId('mode-note').boundingBox();
  const stage = await page.getByTestId('stage').boundingBox();
  expect(stage?.y).toBeGreaterThanOrEqual((note?.y ?? NaN) + (note?.height ?? NaN));
  // A custom layout would be ignored: its fields make way.
  await expect(designer.field('Layout.CustomLayout.Canvas.Width')).toHaveCount(0);
  await page.getByLabel('Size presets').selectOption('1280 × 720');
  expect((await designer.exported()).Layout).toEqual({ LayoutMode: 3 });
  expect((await picture(designer, [])).size).toEqual([1280, 720]);
});

const mainOf = async (designer: Designer) =>
  ((await designer.exported()).Layout as { MainVideoStream?: { UserId: string } }).MainVideoStream?.UserId;

test('in the vertical layout a click makes a stream the large one, a double click the same one, and undo gives it back', async ({
  designer,
}) => {
  await designer.open(threeCameras);
  await designer.set(MODE, '1');
  await designer.focusStage();
  await designer.press('Shift+Digit1');
  await designer.clickAt({ x: 600, y: 180 });
  expect(await mainOf(designer)).toBe('user_2');
  expect(await designer.selection()).toEqual([2]);
  // The one that was large stands in the column now; the second press of a double click is not for who comes after it.
  const { x, y } = await designer.toWindow({ x: 600, y: 60 });
  await designer.page.mouse.dblclick(x, y);
  expect(await mainOf(designer)).toBe('user_0');
  await designer.undoButton.click();
  expect(await mainOf(designer)).toBe('user_2');
});

test('the main stream can be chosen by the note and by the menu, which say when there is none to choose', async ({
  designer,
}) => {
  await designer.open(threeCameras);
  await designer.set(MODE, '1');
  const { page } = designer;
  const button = page.getByTestId('make-main');
  await designer.press('Escape');
  await button.click();
  await expect(page.locator('[data-notice]')).toContainText('Select one stream');
  expect(await mainOf(designer)).toBeUndefined();
  await designer.select(1);
  await button.focus();
  await designer.press('Enter');
  expect(await mainOf(designer)).toBe('user_1');
  await expect(button).toBeFocused();
  await designer.focusStage();
  await designer.press('Shift+Digit1');
  const at = await designer.toWindow({ x: 600, y: 180 });
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Make main picture' }).click();
  expect(await mainOf(designer)).toBe('user_2');
  await expect(designer.status).toHaveAttribute('data-errors', '0');
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('the note over an automatic layout is clean', async ({ designer }) => {
    await designer.open(threeCameras);
    await designer.set(MODE, '1');
    await expect(designer.page.getByTestId('mode-note')).toContainText('示意');
    await expect(designer.page.getByTestId('make-main')).toHaveText('设为主画面');
    const { violations } = await new AxeBuilder({ page: designer.page }).analyze();
    expect(violations).toEqual([]);
  });
});

test('nothing moves by hand until the layout is converted, which leaves the picture as it is', async ({
  designer,
}) => {
  await designer.open(threeCameras);
  await designer.set(MODE, '0');
  const before = await designer.text();
  await designer.focusStage();
  await designer.press('Shift+Digit1');
  await designer.drag({ x: 100, y: 100 }, { x: 200, y: 150 });
  await designer.press('ArrowRight');
  expect(await designer.text()).toBe(before);
  const points = [
    [0.25, 0.1],
    [0.75, 0.1],
    [0.25, 0.6],
    [0.75, 0.75],
  ] as const;
  const automatic = await picture(designer, points);
  await designer.page.getByTestId('convert-to-custom').click();
  expect(await picture(designer, points)).toEqual(automatic);
  expect(await designer.box(2)).toEqual({ x: 0, y: 240, w: 320, h: 240 });
  expect(await designer.canvas()).toMatchObject({ Width: 640, Height: 480, Background: '#000000' });
  await expect(designer.status).toHaveAttribute('data-warnings', '0');
  await expect(designer.page.getByTestId('mode-note')).toHaveCount(0);
});

test('who is absent takes no place in an automatic layout', async ({ designer }) => {
  await designer.open(threeCameras);
  await designer.set(MODE, '3');
  for (const index of [0, 1, 2])
    await designer.layer(index).getByTestId('stream-state').selectOption('absent');
  expect((await picture(designer, [[0.5, 0.5]])).colours).toEqual([BLACK]);
});

test('single-stream recording shows each stream as its own picture, and no layout', async ({ designer }) => {
  await designer.open(threeCameras);
  const { page } = designer;
  await designer.set('RecordMode', '1');
  const cards = page.getByTestId('single-stream');
  await expect(cards).toHaveCount(3);
  await expect(cards.first()).toContainText('1280 × 720');
  await cards.nth(1).click();
  expect(await designer.selection()).toEqual([1]);
  // From card to card by the keyboard; nothing that lies below them can be moved.
  const before = await designer.text();
  await designer.press('Tab');
  await expect(cards.nth(2)).toBeFocused();
  await designer.press('Enter');
  expect(await designer.selection()).toEqual([2]);
  await designer.press('ArrowRight');
  expect(await designer.text()).toBe(before);
  const png = page.getByTestId('export-png');
  await expect(png).toHaveAttribute('data-off');
  await png.click();
  await expect(page.locator('[data-notice]')).toContainText('no mixed picture');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test('files with sound only, and a recording that names no stream, say so', async ({ designer }) => {
  await designer.open({ ...threeCameras, RecordMode: 1, Control: { MediaType: 1 } });
  const { page } = designer;
  await expect(page.getByTestId('single-stream').first()).toContainText('Sound only');
  await expect(page.getByTestId('single-stream').first()).not.toContainText('1280');
  await designer.load(JSON.stringify({ RecordMode: 1 }));
  await expect(page.getByTestId('single-streams')).toContainText('every published stream');
});
