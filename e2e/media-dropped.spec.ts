import type { Page } from '@playwright/test';

import { expect, middleOf, notice, regionAt, test, threeCameras } from './designer.ts';
import { RED, BLUE, type MediaFile, image, thumb, near, showsIn, drop } from './media-files.ts';

const [first, second] = threeCameras.Layout.CustomLayout.Regions as [
  ReturnType<typeof regionAt>,
  ReturnType<typeof regionAt>,
];

test('files dropped on a region, on a row, or on the ground find their streams', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await drop(page, await designer.toWindow(middleOf(second)), [await image(page, RED)]);
  await showsIn(designer, 1, RED);
  const row = await designer.layer(0).boundingBox();
  if (!row) throw new Error('no row');
  await drop(page, { x: row.x + 80, y: row.y + 10 }, [await image(page, BLUE)]);
  await showsIn(designer, 0, BLUE);
  await page.getByTestId('add-stream').click();
  await designer.focusStage();
  await designer.press('Escape');
  const files = [
    await image(page, BLUE, 64, 64, 'a.png'),
    await image(page, RED, 64, 64, 'b.png'),
    await image(page, RED),
  ];
  await drop(page, await designer.toWindow({ x: 10, y: 10 }), files);
  await showsIn(designer, 2, BLUE);
  await showsIn(designer, 3, RED);
  await expect(designer.undoButton).toHaveAttribute('data-tip', 'Undo: Show 2 files for 2 streams');
  await expect(notice(page)).toContainText('Left over, for want of streams without media: 1');
});

test('a file dropped on the preview goes to the region that lies there in it', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.clickAt(middleOf(first));
  await page.getByTestId('preview').click();
  const surface = page.getByTestId('preview-surface');
  const box = await surface.boundingBox();
  if (!box) throw new Error('no preview');
  const scale = box.width / threeCameras.Layout.CustomLayout.Canvas.Width;
  const at = middleOf(second);
  await drop(page, { x: box.x + at.x * scale, y: box.y + at.y * scale }, [await image(page, RED)]);
  await page.getByTestId('preview').click();
  await showsIn(designer, 1, RED);
  expect(near(await thumb(designer, 0), RED), 'the selected stream keeps its card').toBe(false);
});

test('a dropped JSON file is imported, wherever it falls', async ({ designer, page }) => {
  await designer.open(threeCameras);
  const buffer = Buffer.from(JSON.stringify(threeCameras));
  await drop(page, await designer.toWindow(middleOf(first)), [
    { name: 'a.json', mimeType: 'application/json', buffer },
  ]);
  await expect(page.getByTestId('import-text')).toHaveText(/TargetStreams/);
});

const paste = async (page: Page, { name, mimeType, buffer }: MediaFile) =>
  page.evaluate(
    ([name, type, bytes]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
    },
    [name, mimeType, [...buffer]] as const,
  );

test('a pasted image goes to the selected stream, else to the next without media, which is named', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await designer.select(2);
  const file = await image(page, RED);
  await paste(page, file);
  await showsIn(designer, 2, RED);
  await designer.press('Escape');
  const other = await image(page, BLUE);
  for (const index of [0, 1]) {
    await paste(page, other);
    await showsIn(designer, index, BLUE);
    await expect(notice(page)).toHaveText(`Shown for user_${index}`);
  }
  await paste(page, file);
  await expect(notice(page)).toContainText('Every stream shows media already');
  await showsIn(designer, 0, BLUE);
});
