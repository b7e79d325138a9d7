import {
  CANVAS,
  REGION,
  STREAM,
  type Designer,
  expect,
  layoutOf,
  regionAt,
  test,
  threeCameras,
} from './designer.ts';

const wide = layoutOf(
  [regionAt(0, { x: 100, y: 200, w: 300, h: 200 }), regionAt(1, { x: 700, y: 50, w: 200, h: 100 })],
  { width: 1280, height: 720 },
);

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The exported value of one key of a region. */
const value = (designer: Designer, streamIndex: number, key: string) => async () =>
  (await designer.region(streamIndex))[key];

test.beforeEach(({ page }) =>
  page.route('http://pictures.test/**', (route) => route.fulfill({ contentType: 'image/png', body: pixel })),
);

test('every field of a region and its stream writes its key', async ({ designer }) => {
  await designer.open(wide);
  await designer.select(1);
  const typed: readonly (readonly [string, string])[] = [
    [`${STREAM}.UserId`, '讲师_1'],
    [`${STREAM}.StreamType`, '1'],
    [`${STREAM}.Index`, '9'],
    [`${REGION}.LocationX`, '64'],
    [`${REGION}.LocationY`, '32'],
    [`${REGION}.Width`, '640'],
    [`${REGION}.Height`, '360'],
    [`${REGION}.ZOrder`, '42'],
    [`${REGION}.Alpha`, '0.5'],
    [`${REGION}.CornerRadius`, '0.02'],
    [`${REGION}.RenderMode`, '3'],
    [`${REGION}.SourceCrop.LocationX`, '0.1'],
    [`${REGION}.SourceCrop.LocationY`, '0.2'],
    [`${REGION}.SourceCrop.WidthProportion`, '0.6'],
    [`${REGION}.SourceCrop.HeightProportion`, '0.7'],
    [`${REGION}.MediaType`, '2'],
    [`${REGION}.AlternateImage`, 'http://pictures.test/away.png'],
    [`${REGION}.AlternateImageFillMode`, '1'],
    [`${REGION}.SpatialPosition`, '1, -2, 3'],
  ];
  for (const [path, text] of typed) await designer.set(path, text);
  await designer.field(`${REGION}.ApplySpatialAudio`).uncheck();
  await expect
    .poll(() => designer.region(9))
    .toEqual({
      StreamIndex: 9,
      LocationX: 64,
      LocationY: 32,
      Width: 640,
      Height: 360,
      ZOrder: 42,
      Alpha: 0.5,
      CornerRadius: 0.02,
      RenderMode: 3,
      SourceCrop: { LocationX: 0.1, LocationY: 0.2, WidthProportion: 0.6, HeightProportion: 0.7 },
      MediaType: 2,
      AlternateImage: 'http://pictures.test/away.png',
      AlternateImageFillMode: 1,
      ApplySpatialAudio: false,
      SpatialPosition: [1, -2, 3],
    });
  await expect
    .poll(async () => (await designer.streams())[1])
    .toEqual({ Index: 9, UserId: '讲师_1', StreamType: 1 });
});

test('a field that is emptied, or set to its default, leaves no key', async ({ designer }) => {
  await designer.open(
    layoutOf([
      regionAt(
        0,
        { x: 0, y: 0, w: 64, h: 64 },
        { CornerRadius: 0.02, AlternateImage: 'http://pictures.test/a.png' },
      ),
    ]),
  );
  await designer.select(0);
  for (const key of ['ZOrder', 'Alpha', 'CornerRadius', 'AlternateImage'])
    await designer.set(`${REGION}.${key}`, '');
  await designer.set(`${REGION}.RenderMode`, '');
  await expect
    .poll(async () => Object.keys(await designer.region(0)))
    .toEqual(['StreamIndex', 'LocationX', 'LocationY', 'Width', 'Height']);
  await expect(designer.field(`${REGION}.Alpha`)).toHaveAttribute('placeholder', '1');
});

test('the canvas: presets, sides swapped, a free size, colour and picture', async ({ designer, page }) => {
  await designer.open(wide);
  const size = async () => {
    const { Width, Height } = await designer.canvas();
    return [Width, Height];
  };
  const presets = page.getByRole('combobox', { name: 'Size presets' });
  await presets.selectOption({ label: '1920 × 1080' });
  await expect.poll(size).toEqual([1920, 1080]);
  await expect.poll(() => designer.box(0)).toEqual({ x: 150, y: 300, w: 450, h: 300 });
  await presets.selectOption({ label: '1280 × 720' });
  await expect.poll(() => designer.box(0)).toEqual({ x: 100, y: 200, w: 300, h: 200 });
  await page.getByRole('button', { name: 'Swap width and height' }).click();
  await expect.poll(size).toEqual([720, 1280]);
  await designer.set(`${CANVAS}.Width`, '1000');
  await designer.set(`${CANVAS}.Height`, '998');
  await expect.poll(size).toEqual([1000, 998]);

  await designer.set(`${CANVAS}.Background`, '#A1B2C3');
  await designer.set(`${CANVAS}.BackgroundImage`, 'http://pictures.test/back.png');
  await expect
    .poll(() => designer.canvas())
    .toEqual({
      Width: 1000,
      Height: 998,
      Background: '#A1B2C3',
      BackgroundImage: 'http://pictures.test/back.png',
    });
  await expect(designer.status).toHaveAttribute('data-valid', 'true');
});

test.describe('figures', () => {
  test.beforeEach(async ({ designer }) => {
    await designer.open(wide);
    await designer.select(0);
  });

  test('a figure may be reckoned, relative, a share, or full-width', async ({ designer }) => {
    const cases: readonly (readonly [string, string, number])[] = [
      ['Width', '1280/3', 427],
      ['Width', '50%', 640],
      ['Width', '+=20', 660],
      ['Width', '-=60', 600],
      ['Width', '/2', 300],
      ['Width', '*=1.5', 450],
      ['Width', '(W - 2*20) / 4', 310],
      ['Width', '１２８', 128],
      ['Width', '（６４０－４０）÷２', 300],
      ['LocationY', '25%', 180],
      ['LocationY', '100+20,4', 120],
      ['Height', 'max(60, h/2)', 100],
    ];
    for (const [key, text, expected] of cases) {
      await designer.set(`${REGION}.${key}`, text);
      await expect.poll(value(designer, 0, key), `${key} ${text}`).toBe(expected);
      await expect(designer.field(`${REGION}.${key}`)).toHaveValue(String(expected));
    }
  });

  test('the arrow keys step, Shift ten times as far', async ({ designer }) => {
    const steps: readonly (readonly [string, string, readonly [string, number]])[] = [
      [`${REGION}.LocationX`, 'ArrowUp', ['LocationX', 101]],
      [`${REGION}.LocationX`, 'Shift+ArrowUp', ['LocationX', 111]],
      [`${REGION}.LocationX`, 'ArrowDown', ['LocationX', 110]],
      [`${REGION}.Alpha`, 'ArrowDown', ['Alpha', 0.99]],
      [`${REGION}.Alpha`, 'Shift+ArrowDown', ['Alpha', 0.89]],
    ];
    for (const [path, key, [name, expected]] of steps) {
      await designer.field(path).press(key);
      await expect.poll(value(designer, 0, name), key).toBe(expected);
    }
    await designer.field(`${CANVAS}.Width`).press('ArrowDown');
    await expect.poll(async () => (await designer.canvas()).Width).toBe(1278);
  });

  test('Enter commits and keeps the focus, leaving commits, Escape reverts', async ({ designer }) => {
    const field = designer.field(`${REGION}.LocationX`);
    await field.fill('140');
    await expect.poll(() => designer.box(0)).toMatchObject({ x: 100 });
    await field.press('Enter');
    await expect.poll(value(designer, 0, 'LocationX')).toBe(140);
    await expect(field).toBeFocused();
    await field.fill('150');
    await field.press('Tab');
    await expect.poll(value(designer, 0, 'LocationX')).toBe(150);
    await expect(field).not.toBeFocused();

    await field.fill('999');
    await field.press('Escape');
    await expect(field).toHaveValue('150');
    await expect.poll(() => designer.selection()).toEqual([0]);
    await expect.poll(value(designer, 0, 'LocationX')).toBe(150);

    const user = designer.field(`${STREAM}.UserId`);
    await user.fill('somebody');
    await user.press('Escape');
    await expect(user).toHaveValue('user_0');
    await expect.poll(async () => (await designer.streams())[0]?.UserId).toBe('user_0');
  });

  test('what is clamped is said; what is no figure is refused and the value stays', async ({
    designer,
    page,
  }) => {
    const cases: readonly (readonly [string, string, number, RegExp])[] = [
      ['Width', '1e9', 1280, /1280/],
      ['LocationX', '-5', 0, /-5 → 0/],
      ['Alpha', '3', 1, /3 → 1/],
      ['LocationY', '10.6', 11, /→ 11/],
    ];
    const inspector = page.getByRole('region', { name: 'Inspector' });
    for (const [key, text, expected, said] of cases) {
      await designer.set(`${REGION}.${key}`, text);
      await expect.poll(value(designer, 0, key), `${key} ${text}`).toBe(expected);
      await expect(inspector.getByRole('status').filter({ hasText: said })).toBeVisible();
    }
    await designer.set(`${CANVAS}.Width`, '1281');
    await expect.poll(async () => (await designer.canvas()).Width).toBe(1282);
    await expect(inspector.getByRole('status').filter({ hasText: 'even → 1282' })).toBeVisible();

    const field = designer.field(`${REGION}.Height`);
    await field.fill('abc');
    await field.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect.poll(value(designer, 0, 'Height')).toBe(200);
    await field.press('Tab');
    await expect(field).toHaveValue('200');
    await expect.poll(value(designer, 0, 'Height')).toBe(200);
  });

  test('a label is dragged, and a slider moved, as one step', async ({ designer, page }) => {
    const before = await designer.text();
    const id = await designer.field(`${REGION}.LocationX`).getAttribute('id');
    const label = await page.locator(`label[for="${id}"]`).boundingBox();
    if (!label) throw new Error('no label');
    await page.mouse.move(label.x + 3, label.y + 5);
    await page.mouse.down();
    await page.mouse.move(label.x + 23, label.y + 5, { steps: 4 });
    await expect.poll(value(designer, 0, 'LocationX')).toBe(120);
    await page.mouse.up();
    await expect.poll(value(designer, 0, 'LocationX')).toBe(120);
    await designer.undoButton.click();
    await expect.poll(() => designer.text()).toBe(before);

    const slider = page.getByRole('slider', { name: /^Opacity/ });
    await slider.focus();
    for (let at = 0; at < 3; at += 1) await page.keyboard.down('ArrowLeft');
    await page.keyboard.up('ArrowLeft');
    await expect.poll(value(designer, 0, 'Alpha')).toBe(0.97);
    await designer.undoButton.click();
    await expect.poll(() => designer.text()).toBe(before);
  });
});

test('several selected show what they share, and are set together', async ({ designer }) => {
  await designer.open(wide);
  await designer.select(0);
  await designer.layer(1).click({ modifiers: ['Shift'] });
  await expect.poll(() => designer.selection()).toEqual([0, 1]);
  const x = designer.field(`${REGION}.LocationX`);
  await expect(x).toHaveValue('');
  await expect(x).toHaveAttribute('placeholder', 'Mixed');
  await expect(designer.field(`${REGION}.Alpha`)).toHaveValue('1');

  const before = await designer.text();
  await designer.set(`${REGION}.Width`, '*1.5');
  await expect.poll(async () => (await designer.regions()).map((region) => region.Width)).toEqual([450, 300]);
  await designer.undoButton.click();
  await expect.poll(() => designer.text()).toBe(before);

  await designer.set(`${REGION}.LocationX`, '80');
  await designer.set(`${REGION}.RenderMode`, '2');
  await expect
    .poll(async () => (await designer.regions()).map((region) => [region.LocationX, region['RenderMode']]))
    .toEqual([
      [80, 2],
      [80, 2],
    ]);
  await expect(x).toHaveValue('80');
});

test.describe('the order of the layers', () => {
  test.beforeEach(({ designer }) =>
    designer.open(
      layoutOf([0, 1, 2, 3].map((at) => regionAt(at, { x: at * 40, y: at * 30, w: 200, h: 120 }))),
    ),
  );
  const front = (designer: Designer) => async () =>
    (await designer.regions())
      .toSorted((a, b) => (b.ZOrder ?? 0) - (a.ZOrder ?? 0))
      .map((region) => region.StreamIndex);

  test('to front, to back, and one step by key', async ({ designer, page }) => {
    await designer.select(1);
    await page.getByRole('button', { name: 'Bring to front' }).click();
    await expect.poll(front(designer)).toEqual([1, 3, 2, 0]);
    await page.getByRole('button', { name: 'Send to back' }).click();
    await expect.poll(front(designer)).toEqual([3, 2, 0, 1]);
    await designer.focusStage();
    await designer.press('Control+BracketRight');
    await expect.poll(front(designer)).toEqual([3, 2, 1, 0]);
    await designer.press('BracketRight');
    await expect.poll(front(designer)).toEqual([1, 3, 2, 0]);
    await designer.press('Control+BracketLeft');
    await expect.poll(front(designer)).toEqual([3, 1, 2, 0]);
    await designer.press('BracketLeft');
    await expect.poll(front(designer)).toEqual([3, 2, 0, 1]);
    await expect.poll(() => designer.layers()).toEqual([3, 2, 0, 1]);
  });

  test('by dragging in the list, and there by key', async ({ designer, page }) => {
    const grip = await designer.layer(0).getByRole('gridcell').first().boundingBox();
    const target = await designer.layer(3).boundingBox();
    if (!grip || !target) throw new Error('no rows');
    const x = grip.x + grip.width / 2;
    await page.mouse.move(x, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(x, target.y + target.height / 4, { steps: 5 });
    await page.mouse.up();
    await expect.poll(front(designer)).toEqual([0, 3, 2, 1]);
    await expect.poll(() => designer.layers()).toEqual([0, 3, 2, 1]);

    await designer.layer(0).press('Alt+ArrowDown');
    await expect.poll(front(designer)).toEqual([3, 0, 2, 1]);
    await designer.undoButton.click();
    await designer.undoButton.click();
    await expect.poll(front(designer)).toEqual([3, 2, 1, 0]);
  });
});

test.describe('problems', () => {
  const broken = {
    ...threeCameras,
    Layout: {
      LayoutMode: 2,
      CustomLayout: {
        Canvas: { Width: 640, Height: 360 },
        Regions: [
          regionAt(0, { x: 40, y: 30, w: 160, h: 90 }),
          regionAt(1, { x: 361, y: 47, w: 160, h: 90 }, { Alpha: 3 }),
          regionAt(2, { x: 123, y: 208, w: 176, h: 99 }),
        ],
      },
    },
  };

  test('an error stops the copying, leads to its field, and is repaired', async ({ designer, page }) => {
    await designer.open(broken);
    const row = designer.problem('field.range');
    await expect(row).toHaveAttribute('data-path', 'Layout.CustomLayout.Regions[1].Alpha');
    await expect(row).toHaveAttribute('data-severity', 'error');
    await expect(row).toContainText('Alpha');
    await expect(designer.status).toHaveAttribute('data-valid', 'false');
    await expect(designer.status).toHaveAttribute('data-errors', '1');
    await expect(page.getByTestId('copy-json')).toBeDisabled();
    await expect(page.getByTestId('download-json')).toBeDisabled();

    await row.getByRole('button').first().click();
    await expect(designer.field(`${REGION}.Alpha`)).toBeFocused();
    await expect.poll(() => designer.selection()).toEqual([1]);

    await row.getByTestId('problem-fix').click();
    await expect(row).toHaveCount(0);
    await expect.poll(value(designer, 1, 'Alpha')).toBe(1);
    await expect(designer.status).toHaveAttribute('data-valid', 'true');
    await expect(page.getByTestId('copy-json')).toBeEnabled();
    await designer.undoButton.click();
    await expect(row).toHaveCount(1);
    await expect.poll(value(designer, 1, 'Alpha')).toBe(3);
  });

  test('a warning is shown, goes with its cause, and stops nothing', async ({ designer, page }) => {
    await designer.open(threeCameras);
    await designer.select(0);
    await designer.set(`${REGION}.CornerRadius`, '0.5');
    const row = designer.problem('region.corner-too-large');
    await expect(row).toHaveAttribute('data-severity', 'warning');
    await expect(row).toHaveAttribute('data-path', 'Layout.CustomLayout.Regions[0].CornerRadius');
    await expect(designer.status).toHaveAttribute('data-warnings', '1');
    await expect(designer.status).toHaveAttribute('data-valid', 'true');
    await expect(page.getByTestId('copy-json')).toBeEnabled();
    await designer.set(`${REGION}.CornerRadius`, '0.01');
    await expect(row).toHaveCount(0);
  });

  test('the problems are those of the chosen export', async ({ designer, page }) => {
    await designer.open(threeCameras);
    await expect.poll(() => designer.codes()).toEqual([]);
    await page.getByTestId('export-kind').selectOption('start-record');
    await expect.poll(() => designer.codes()).toContain('field.required');
    await expect(page.getByTestId('copy-json')).toBeDisabled();
    await page.getByTestId('export-kind').selectOption('layout');
    await expect(page.getByTestId('copy-json')).toBeEnabled();
  });
});

test.describe('the way out', () => {
  test('Copy and Download give exactly the text on the screen', async ({ designer, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await designer.open(threeCameras);
    await designer.select(0);
    await designer.set(`${REGION}.Width`, '200');
    await page.getByTestId('copy-json').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await designer.text());
    const { name, content } = await designer.download(() => page.getByTestId('download-json').click());
    expect(name).toMatch(/\.json$/);
    expect(content.toString('utf8')).toBe(await designer.text());
    expect(JSON.parse(content.toString('utf8'))).toEqual({
      ...threeCameras,
      Layout: {
        ...threeCameras.Layout,
        CustomLayout: {
          ...threeCameras.Layout.CustomLayout,
          Regions: threeCameras.Layout.CustomLayout.Regions.map((region) =>
            region.StreamIndex === 0 ? { ...region, Width: 200 } : region,
          ),
        },
      },
    });
  });

  test('without defaults, only what differs from them is written', async ({ designer, page }) => {
    await designer.open(threeCameras);
    await page.getByRole('combobox', { name: 'Which values' }).selectOption({ label: 'Without defaults' });
    await expect
      .poll(() => designer.region(1))
      .toEqual({
        StreamIndex: 1,
        LocationX: 361,
        LocationY: 47,
        Width: 160,
        Height: 90,
        ZOrder: 1,
        RenderMode: 1,
      });
    await expect(designer.status).toHaveAttribute('data-valid', 'true');
  });
});

test('the names of the files follow the request, and say when they are cut', async ({ designer }) => {
  await designer.open();
  const example = designer.page.getByTestId('file-name-example');
  await designer.set('TaskId', 'lesson_7');
  await designer.set('FileNameConfig.Pattern', '{TaskId}-{UserId}');
  await expect(example).toContainText('lesson_7-{UserId}.m3u8');
  await designer.set('RecordMode', '1');
  await designer.set('FileFormatConfig.FileFormat', 'MP4, HLS');
  await expect(example).toContainText('lesson_7-host.mp4');
  await designer.set('FileNameConfig.Pattern', 'a'.repeat(140));
  await expect(example).toContainText('~.mp4');
  await expect(example).toContainText('128');
});

test('after the canvas got another size, its regions can be taken along another way, as the same step', async ({
  designer,
}) => {
  await designer.open(layoutOf([regionAt(0, { x: 540, y: 0, w: 100, h: 60 })]));
  const { page } = designer;
  await designer.set(`${CANVAS}.Width`, '1280');
  expect(await designer.box(0)).toEqual({ x: 1080, y: 0, w: 200, h: 60 });
  const way = (name: string) => page.locator(`[data-way="${name}"]`);
  await way('keep').click();
  expect(await designer.box(0)).toEqual({ x: 540, y: 0, w: 100, h: 60 });
  await way('pin').click();
  expect(await designer.box(0)).toEqual({ x: 1180, y: 0, w: 100, h: 60 });
  await designer.undoButton.click();
  expect((await designer.canvas()).Width).toBe(640);
  expect(await designer.box(0)).toEqual({ x: 540, y: 0, w: 100, h: 60 });
  await expect(page.getByTestId('canvas-ways')).toHaveCount(0);
});

test('what was changed about a figure is said each time, also of one after the other', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await designer.select(0);
  const note = page.locator('[data-tone="info"]').filter({ has: designer.field(`${REGION}.LocationX`) });
  await designer.set(`${REGION}.LocationX`, '5000');
  await expect(note).toContainText('5000 → 639');
  await designer.set(`${REGION}.LocationX`, '-3');
  await expect(note).toContainText('-3 → 0');
  await designer.set(`${REGION}.Alpha`, '0');
  await expect(page.getByText('record the sound only or delete the stream')).toBeVisible();
});
