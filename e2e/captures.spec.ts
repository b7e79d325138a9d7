import { type Designer, expect, middleOf, regionAt, test, threeCameras } from './designer.ts';
import { GREEN, sourceButton, saved, mixAt, near } from './media-files.ts';

const [first] = threeCameras.Layout.CustomLayout.Regions as [ReturnType<typeof regionAt>];

/** The stage shows a still, and what moves where that is switched on. */
async function playsWhereWanted(designer: Designer): Promise<void> {
  /** In how many of ten frames of the page the mix on the stage differs from the one before. */
  const changes = () =>
    designer.stage.evaluate(async (stage) => {
      const canvas = [...stage.querySelectorAll('canvas')].findLast(
        (one) => one.closest('.konvajs-content') === null && one.checkVisibility(),
      );
      let last = canvas?.toDataURL();
      let count = 0;
      for (let at = 0; at < 10; at += 1) {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const next = canvas?.toDataURL();
        if (next !== last) count += 1;
        last = next;
      }
      return count;
    });
  await expect.poll(changes).toBe(0);
  await designer.page.getByRole('checkbox', { name: 'Play sources' }).check();
  await expect.poll(changes).toBeGreaterThan(0);
  await designer.page.getByRole('checkbox', { name: 'Play sources' }).uncheck();
  await expect.poll(changes).toBe(0);
}

for (const [kind, item, described] of [
  ['camera', 'Camera', /1280 × 720, 16:9, camera$/],
  ['screen', 'Screen or window', /\d+ × \d+, .*shared screen$/],
] as const)
  test(`a ${kind} is shown while the page lives, and shared once more after it`, async ({
    designer,
    page,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'the made-up camera and screen are Chromium’s');
    await designer.open(threeCameras);
    await sourceButton(designer, 0).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(described);
    // Chromium's made-up picture: a green ground.
    const { x, y } = middleOf(first);
    const besideMiddle = [{ x: x - Math.floor(first.Width / 3), y }];
    await expect.poll(async () => near((await mixAt(designer, besideMiddle))[0] ?? [], GREEN)).toBe(true);
    await playsWhereWanted(designer);
    await saved(page);
    await page.reload();
    await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/The sharing has ended$/);
    await sourceButton(designer, 0).click();
    await page.getByRole('menuitem', { name: 'Remove media' }).click();
    await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/test card$/);
  });

test('a camera that ended with its stream is shared again where that came back', async ({
  designer,
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'the made-up camera is Chromium’s');
  await designer.open(threeCameras);
  await sourceButton(designer, 0).click();
  await page.getByRole('menuitem', { name: 'Camera' }).click();
  const shared = () =>
    expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/1280 × 720, 16:9, camera$/);
  const end = async () => {
    await designer.select(0);
    await page.getByTestId('delete-selection').click();
    await designer.undoButton.click();
    await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/The sharing has ended$/);
  };
  await shared();
  await end();
  await sourceButton(designer, 0).click();
  await page.getByRole('menuitem', { name: 'Share again' }).click();
  await shared();
  await end();
  await page.getByRole('button', { name: 'Share again' }).click();
  await shared();
  await expect(page.getByRole('button', { name: 'Share again' })).toHaveCount(0);
});
