import { expect, test, threeCameras } from './designer.ts';

test('a part that cannot be fetched is said so, work goes on, and it opens once it can be had', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  const part = '**/assets/Palette-*.js';
  await page.route(part, (route) => route.abort());
  await designer.focusStage();
  await page.keyboard.press('Control+k');
  await expect(page.getByText('This could not be fetched.')).toBeVisible();

  await page.getByTestId('add-stream').click();
  await expect(page.locator('[data-testid="layer"]')).toHaveCount(4);

  await page.unroute(part);
  await expect(page.getByRole('dialog')).toBeVisible();
});
