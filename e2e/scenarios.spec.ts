import { AxeBuilder } from '@axe-core/playwright';

import { expect, layoutOf, regionAt, test } from './designer.ts';
import { readPng } from './png.ts';

const call = layoutOf([
  regionAt(0, { x: 0, y: 0, w: 320, h: 360 }),
  regionAt(1, { x: 320, y: 0, w: 320, h: 360 }, { StreamIndex: 1 }),
]);
const withScreen = {
  ...call,
  TargetStreams: {
    StreamList: [
      { Index: 0, UserId: 'teacher', StreamType: 1 },
      { Index: 1, UserId: 'teacher', StreamType: 0 },
    ],
  },
};

test('a scenario is one press away, shows which one it is, and changes no JSON', async ({ designer }) => {
  await designer.open(withScreen);
  const before = await designer.text();
  const { page } = designer;
  const scenario = (name: string) => page.getByTestId('scenario').filter({ hasText: name });
  const state = (index: number) => designer.layer(index).getByTestId('stream-state');
  await expect(scenario('Everybody live')).toHaveAttribute('aria-pressed', 'true');
  await scenario('Only the screen').click();
  await expect(state(0)).toHaveValue('live');
  await expect(state(1)).toHaveValue('absent');
  await expect(scenario('Only the screen')).toHaveAttribute('aria-pressed', 'true');
  await state(1).selectOption('paused');
  await expect(scenario('All cameras off')).toHaveAttribute('aria-pressed', 'true');
  await scenario('Nobody yet').click();
  await expect(state(0)).toHaveValue('absent');
  expect(await designer.text()).toBe(before);
  await expect(designer.undoButton).toHaveAttribute('data-tip', /Import/);
});

test('who comes after “Nobody yet” is drawn, and nobody gets a last frame for it', async ({ designer }) => {
  await designer.open(call);
  const { page } = designer;
  const frames = async () => {
    const { content } = await designer.download(() => page.getByTestId('export-png').click());
    const { rgba, width, height } = readPng(content);
    const isDrawn = (x: number) => {
      const at = (Math.floor(height / 2) * width + x) * 4;
      return [...rgba.subarray(at, at + 3)].join() !== '32,64,96';
    };
    return { left: isDrawn(20), right: isDrawn(width - 20) };
  };
  await page.getByTestId('scenario').filter({ hasText: 'Nobody yet' }).click();
  expect(await frames()).toEqual({ left: false, right: false });
  await designer.layer(1).getByTestId('stream-state').selectOption('live');
  expect(await frames()).toEqual({ left: false, right: true });
  await designer.layer(1).getByTestId('stream-state').selectOption('absent');
  expect(await frames()).toEqual({ left: false, right: true });
});

test('a moment of one’s own is kept, found again after a reload, renamed and deleted', async ({
  designer,
}) => {
  await designer.open(withScreen);
  const { page } = designer;
  await designer.layer(0).getByTestId('stream-state').selectOption('paused');
  await page.getByTestId('keep-scenario').click();
  const name = page.getByLabel('Name of the scenario');
  await expect(name).toHaveValue('Scenario 1');
  await name.fill('Break');
  await name.press('Enter');
  const own = page.getByTestId('scenario').filter({ hasText: 'Break' });
  await expect(own).toBeFocused();
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-save="saved"]')).toBeAttached();
  await page.reload();
  await own.click();
  await expect(designer.layer(0).getByTestId('stream-state')).toHaveValue('paused');
  await own.press('F2');
  await name.fill('Lunch');
  await name.press('Escape');
  await expect(own).toBeFocused();
  await own.press('Delete');
  await expect(own).toHaveCount(0);
  await expect(page.getByTestId('scenario').last()).toBeFocused();
  await designer.undoButton.click();
  await expect(own).toBeVisible();
});

test('a scenario that shows last frames says so', async ({ designer }) => {
  await designer.open(withScreen);
  const { page } = designer;
  const scenario = (name: string) => page.getByTestId('scenario').filter({ hasText: name });
  const last = /last frames/;
  await expect(scenario('All cameras off')).toHaveText(last);
  await expect(scenario('Only the screen')).toHaveText(last);
  for (const name of ['Everybody live', 'Nobody yet']) await expect(scenario(name)).not.toHaveText(last);
  await designer.select(1);
  await designer.set('Layout.CustomLayout.Regions[].AlternateImage', 'data:,');
  await expect(scenario('All cameras off')).not.toHaveText(last);
});

test('the picture of a scenario follows the layout', async ({ designer }) => {
  await designer.open(withScreen);
  const thumb = designer.page.getByTestId('scenario').first().locator('img');
  const look = () => thumb.evaluate((image) => (image as HTMLImageElement).src);
  await expect.poll(look).toContain('blob:');
  const before = await look();
  await designer.select(1);
  await designer.set('Layout.CustomLayout.Regions[].Width', '100');
  await expect.poll(look).not.toBe(before);
});

test('what the picture rests on is said, and why', async ({ designer }) => {
  await designer.open(withScreen);
  const { page } = designer;
  await expect(page.getByTestId('readings')).toHaveCount(0);
  await designer.layer(0).getByTestId('stream-state').selectOption('absent');
  await page.getByTestId('readings').click();
  await expect(page.locator('[data-reading="absent-screen"]')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await designer.press('Escape');
  await page.getByTestId('preview').click();
  await page.getByRole('toolbar').getByTestId('readings').click();
  await expect(page.locator('[data-reading="absent-screen"]').filter({ visible: true })).toBeVisible();
});
