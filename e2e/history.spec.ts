import {
  CANVAS,
  REGION,
  STREAM,
  type Designer,
  expect,
  layoutOf,
  middleOf,
  regionAt,
  test,
  threeCameras,
} from './designer.ts';

const [first, second] = threeCameras.Layout.CustomLayout.Regions as [
  ReturnType<typeof regionAt>,
  ReturnType<typeof regionAt>,
];
const by = (at: { x: number; y: number }, x: number, y: number) => ({ x: at.x + x, y: at.y + y });

/** What a person can do to a document, one of each; every one is a step of the history by this name. */
const changes: readonly (readonly [RegExp, (designer: Designer) => Promise<unknown>])[] = [
  [/Add/, ({ page }) => page.getByTestId('add-stream').click()],
  [/user_0/, (designer) => designer.drag(middleOf(first), by(middleOf(first), 31, 17))],
  [/Resize/, (designer) => designer.drag({ x: 231, y: 137 }, { x: 251, y: 148 })],
  [
    /user_1/,
    async (designer) => {
      await designer.clickAt(middleOf(second));
      await designer.set(`${REGION}.Alpha`, '0.4');
    },
  ],
  [/user_1/, (designer) => designer.set(`${STREAM}.UserId`, 'someone')],
  [/someone/, (designer) => designer.set(`${STREAM}.Index`, '12')],
  [/front/, ({ page }) => page.getByRole('button', { name: 'Bring to front' }).click()],
  [/Duplicate/, ({ page }) => page.getByRole('button', { name: 'Duplicate', exact: true }).click()],
  [
    /Move/,
    async (designer) => {
      await designer.focusStage();
      await designer.press('Shift+ArrowDown');
    },
  ],
  [/canvas/i, (designer) => designer.set(`${CANVAS}.Background`, '#123456')],
  [
    /Resize canvas to 1280 × 720/,
    ({ page }) => page.getByRole('combobox', { name: 'Size presets' }).selectOption({ label: '1280 × 720' }),
  ],
  [/Delete/, ({ page }) => page.getByTestId('delete-selection').click()],
  [/Import/, (designer) => designer.load(JSON.stringify(threeCameras))],
];

/** The name of the step that a button would take, as its tip says it. */
async function tipOf(designer: Designer, button: 'undoButton' | 'redoButton'): Promise<string> {
  await designer.page.mouse.move(700, 880);
  await designer[button].hover();
  const tip = designer.page.getByText(button === 'undoButton' ? /^Undo: / : /^Redo: /);
  await expect(tip).toBeVisible();
  return (await tip.textContent()) ?? '';
}

test('everything can be undone and done again, each change one step', async ({ designer }) => {
  await designer.open(threeCameras);
  const texts = [await designer.text()];
  for (const [name, change] of changes) {
    await change(designer);
    await expect.poll(() => designer.text(), String(name)).not.toBe(texts.at(-1));
    texts.push(await designer.text());
  }
  for (const text of texts.slice(0, -1).toReversed()) {
    await designer.undoButton.click();
    await expect.poll(() => designer.text()).toBe(text);
  }
  for (const text of texts.slice(1)) {
    await designer.redoButton.click();
    await expect.poll(() => designer.text()).toBe(text);
  }
  await expect(designer.redoButton).toBeDisabled();
});

test('the buttons name the step they would take', async ({ designer }) => {
  await designer.open(threeCameras);
  for (const at of [0, 1, 3, 10]) {
    const [name, change] = changes[at] ?? [/^$/, () => Promise.resolve()];
    await change(designer);
    expect(await tipOf(designer, 'undoButton')).toMatch(name);
  }
  const undone = await tipOf(designer, 'undoButton');
  await designer.undoButton.click();
  expect((await tipOf(designer, 'redoButton')).replace('Redo', 'Undo').slice(0, 20)).toBe(
    undone.slice(0, 20),
  );
});

test('the list of steps goes to any of them, and stays open', async ({ designer, page }) => {
  await designer.open(threeCameras);
  const first = await designer.text();
  await designer.select(0);
  await designer.set('Layout.CustomLayout.Regions[].LocationX', '50');
  await designer.set('Layout.CustomLayout.Regions[].LocationY', '60');
  const last = await designer.text();
  await page.getByRole('button', { name: 'History' }).click();
  const steps = page.getByRole('menu', { name: 'History' }).getByRole('menuitemradio');
  await expect(steps).toHaveText([/^Change Y/, /^Change X/, 'Import JSON', 'Beginning']);
  await expect(steps.first()).toBeChecked();
  await steps.nth(2).click();
  await expect(steps.nth(2)).toBeChecked();
  expect(await designer.text()).toBe(first);
  await steps.first().click();
  expect(await designer.text()).toBe(last);
  await designer.press('Escape');
  await expect(steps).toHaveCount(0);
});

test('the keys undo and redo; a new change ends what could be done again', async ({ designer, page }) => {
  await designer.open(threeCameras);
  const before = await designer.text();
  await designer.drag(middleOf(first), by(middleOf(first), 40, 0));
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 80 });
  await designer.press('Control+z');
  await expect.poll(() => designer.text()).toBe(before);
  await designer.press('Control+Shift+z');
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 80 });
  await designer.press('Control+z');
  await designer.press('Control+y');
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 80 });
  await designer.press('Control+z');
  await expect.poll(() => designer.text()).toBe(before);
  await expect(designer.redoButton).toBeEnabled();
  await page.getByTestId('add-stream').click();
  await expect(designer.redoButton).toBeDisabled();
});

test('selecting, zooming and panning are no steps; the selection comes back with its step', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await designer.drag(middleOf(first), by(middleOf(first), 40, 0));
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 80 });
  await designer.clickAt(middleOf(second));
  await page.mouse.wheel(0, 30);
  await designer.press('Equal');
  await designer.press('Escape');
  await expect.poll(() => designer.selection()).toEqual([]);
  await designer.undoButton.click();
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 40 });
  await designer.redoButton.click();
  await expect.poll(() => designer.selection()).toEqual([0]);
});

test('in a field that is being typed in, undo takes back the typing first', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.drag(middleOf(first), by(middleOf(first), 40, 0));
  const moved = await designer.text();
  const field = designer.field(`${STREAM}.UserId`);
  await field.click();
  await page.keyboard.type('abc');
  await designer.press('Control+z');
  await expect.poll(() => designer.text()).toBe(moved);
  await expect(field).not.toHaveValue('abc');
  await designer.press('Escape');
  await designer.press('Control+z');
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 40 });
});

test('a held arrow key is one step; 200 single ones are 200, and all come back', async ({
  designer,
  page,
}) => {
  test.slow();
  await designer.open(layoutOf([regionAt(0, { x: 0, y: 0, w: 100, h: 80 })]));
  await designer.select(0);
  await designer.focusStage();
  const start = await designer.text();
  for (let at = 0; at < 12; at += 1) await page.keyboard.down('ArrowDown');
  await page.keyboard.up('ArrowDown');
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 0, y: 12 });
  await designer.press('Control+z');
  await expect.poll(() => designer.text()).toBe(start);

  for (let at = 0; at < 200; at += 1) await designer.press('ArrowRight');
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 200, y: 0 });
  await designer.press('Control+z');
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 199, y: 0 });
  await page.keyboard.down('Control');
  for (let at = 0; at < 199; at += 1) await page.keyboard.down('z');
  await page.keyboard.up('z');
  await page.keyboard.up('Control');
  await expect.poll(() => designer.text()).toBe(start);
  await expect(designer.undoButton).toBeEnabled();
});

test('what an undo or a redo changed is outlined for a moment, unless motion is unwanted', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await designer.select(1);
  await designer.set(`${REGION}.LocationX`, '300');
  await designer.select(0);
  /** Undoes, and watches the marks just left of a point: whether the accent colour is seen there, and is still at the end. */
  const undone = (x: number, y: number) =>
    page.evaluate(
      async ([atX, atY]) => {
        const stage = document.querySelector<HTMLElement>('[data-testid="stage"]');
        const marks = stage?.querySelector<HTMLCanvasElement>('[aria-hidden="true"] canvas');
        if (!stage || !marks) throw new Error('no stage');
        const ratio = marks.width / marks.clientWidth;
        const { originX, originY, scale } = stage.dataset;
        const left = Math.floor((Number(originX) + (atX as number) * Number(scale) - 2) * ratio);
        const top = Math.floor((Number(originY) + (atY as number) * Number(scale)) * ratio);
        const isAccent = () => {
          const [red, green, blue] = marks.getContext('2d')?.getImageData(left, top, 1, 1).data ?? [];
          return red === 10 && green === 124 && blue === 255;
        };
        const end = performance.now() + 1500;
        let seen = false;
        document.querySelector<HTMLElement>('[data-testid="undo"]')?.click();
        while (performance.now() < end) {
          await new Promise(requestAnimationFrame);
          seen ||= isAccent();
        }
        return { seen, left: isAccent() };
      },
      [x, y],
    );
  expect(await undone(361, 60)).toEqual({ seen: true, left: false });
  expect(await designer.box(1)).toMatchObject({ x: 361 });
  await designer.redoButton.click();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await undone(361, 60)).toEqual({ seen: false, left: false });
  expect(await designer.box(1)).toMatchObject({ x: 361 });
});
