import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { REGION, expect, layoutOf, regionAt, test, threeCameras } from './designer.ts';

const documented = readFileSync(
  new URL('../src/domain/fixtures/start-record-documented.json', import.meta.url),
  'utf8',
);

const odd = {
  'x-note': { kept: ['as', 1, 'is', null, { deep: true }] },
  ...threeCameras,
  TargetStreams: {
    Comment: '流列表',
    StreamList: threeCameras.TargetStreams.StreamList.map((stream) => ({ ...stream, Role: 'anchor' })),
  },
  Layout: {
    ...threeCameras.Layout,
    Version: 2.5,
    CustomLayout: {
      ...threeCameras.Layout.CustomLayout,
      Regions: threeCameras.Layout.CustomLayout.Regions.map((region) => ({
        Before: 1,
        ...region,
        After: [],
      })),
    },
  },
};

test.describe('there and back', () => {
  for (const kind of ['layout', 'start-record'])
    test(`what was exported as ${kind} loads again byte for byte`, async ({ designer, page }) => {
      await designer.open();
      await page.getByTestId('export-kind').selectOption(kind);
      for (const text of [JSON.stringify(odd), documented]) {
        await designer.load(text);
        const first = await designer.text();
        if (kind === 'start-record') expect(JSON.parse(first)).toEqual(JSON.parse(text));
        await page.getByTestId('add-stream').click();
        await expect.poll(() => designer.text()).not.toBe(first);
        await designer.load(first);
        await expect.poll(() => designer.text()).toBe(first);
      }
    });

  test('keys nobody knows are pointed out, and survive every change', async ({ designer, page }) => {
    await designer.open();
    await designer.load(JSON.stringify(odd));
    await expect.poll(() => designer.codes()).toContain('field.unknown');
    await expect(designer.status).toHaveAttribute('data-valid', 'true');
    await designer.select(1);
    await designer.set(`${REGION}.LocationX`, '77');
    await designer.press('Escape');
    await designer.select(0);
    await page.getByTestId('delete-selection').click();
    await expect
      .poll(() => designer.exported())
      .toEqual({
        ...odd,
        TargetStreams: { ...odd.TargetStreams, StreamList: odd.TargetStreams.StreamList.slice(1) },
        Layout: {
          ...odd.Layout,
          CustomLayout: {
            ...odd.Layout.CustomLayout,
            Regions: odd.Layout.CustomLayout.Regions.slice(1).map((region) =>
              region.StreamIndex === 1 ? { ...region, LocationX: 77 } : region,
            ),
          },
        },
      });
  });
});

test.describe('the ways in', () => {
  const text = JSON.stringify(threeCameras, null, 2);

  test('a text pasted anywhere opens the import with it', async ({ designer, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await designer.open();
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await designer.focusStage();
    await designer.press('Control+v');
    await expect.poll(() => designer.imported()).toBe(text);
    await page.getByTestId('import-apply').click();
    await expect.poll(() => designer.exported()).toEqual(threeCameras);
  });

  test('a file dropped on the page opens the import with it', async ({ designer, page }) => {
    await designer.open();
    const files = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'layout.json', { type: 'application/json' }));
      return transfer;
    }, text);
    await designer.stage.dispatchEvent('dragover', { dataTransfer: files });
    await designer.stage.dispatchEvent('drop', { dataTransfer: files });
    await expect.poll(() => designer.imported()).toBe(text);
    await page.getByTestId('import-apply').click();
    await expect.poll(() => designer.exported()).toEqual(threeCameras);
  });

  test('a file is chosen; closing the import leaves everything as it was', async ({ designer, page }) => {
    await designer.open();
    const before = await designer.text();
    await page.getByTestId('import-open').click();
    await page
      .getByRole('dialog')
      .locator('input[type="file"]')
      .setInputFiles({ name: 'layout.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect.poll(() => designer.imported()).toBe(text);
    await designer.press('Escape');
    await expect(page.getByTestId('import-text')).toHaveCount(0);
    await expect.poll(() => designer.text()).toBe(before);
    await expect(designer.undoButton).toBeDisabled();
    await page.getByTestId('import-open').click();
    await expect.poll(() => designer.imported()).toMatch(/^\n?$/);
  });

  test('loading is one step, and can be taken back', async ({ designer }) => {
    await designer.open();
    const before = await designer.text();
    await designer.load(text);
    await expect.poll(() => designer.exported()).toEqual(threeCameras);
    await designer.undoButton.click();
    await expect.poll(() => designer.text()).toBe(before);
    await expect(designer.undoButton).toBeDisabled();
    await designer.redoButton.click();
    await expect.poll(() => designer.exported()).toEqual(threeCameras);
  });
});

test.describe('problems of the pasted text', () => {
  const faulty = `{
  "TargetStreams": { "StreamList": [{ "Index": 0, "UserId": "a" }] },
  "Layout": {
    "LayoutMode": 2,
    "CustomLayout": {
      "Canvas": { "Width": 640, "Height": 360 },
      "Regions": [
        { "StreamIndex": 0, "Width": 160, "Height": 90,
          "Alpha": 3 }
      ]
    }
  }
}`;

  test('they have line and column, lead there, are repaired in the text, and load', async ({
    designer,
    page,
  }) => {
    await designer.open(layoutOf([regionAt(0, { x: 0, y: 0, w: 100, h: 80 }, { CornerRadius: 0.9 })]));
    await expect.poll(() => designer.codes()).toEqual(['region.corner-too-large']);
    await designer.importText(faulty);
    const row = designer.problem('field.range');
    await expect(row).toHaveAttribute('data-path', 'Layout.CustomLayout.Regions[0].Alpha');
    await expect(row).toHaveAttribute('data-line', '9');
    await expect(row).toHaveAttribute('data-column', '11');
    await expect.poll(() => designer.codes()).not.toContain('region.corner-too-large');
    await row.getByRole('button').first().click();
    const field = page.getByTestId('import-text');
    await expect(field).toBeFocused();
    await designer.press('Shift+End');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('"Alpha": 3 }');
    await row.getByTestId('problem-fix').click();
    await expect.poll(() => designer.imported()).toBe(faulty.replace('"Alpha": 3', '"Alpha": 1'));
    await expect(row).toHaveCount(0);
    await field.fill(faulty);
    await expect(row).toHaveCount(1);
    await page.getByTestId('import-apply').click();
    await expect(designer.problem('field.range')).toHaveCount(1);
    await expect.poll(() => designer.exported()).toEqual(JSON.parse(faulty));
    await expect(designer.status).toHaveAttribute('data-valid', 'false');
  });

  test('streams and regions beyond the 17th are left out, and that is said', async ({ designer, page }) => {
    const many = layoutOf(
      Array.from({ length: 20 }, (_, at) => regionAt(at, { x: at * 4, y: at * 4, w: 64, h: 36 })),
    );
    await designer.open();
    await designer.importText(JSON.stringify(many));
    await expect.poll(() => designer.codes()).toContain('field.length');
    await page.getByTestId('import-apply').click();
    await expect.poll(async () => (await designer.regions()).length).toBe(17);
    await expect.poll(() => designer.streams()).toEqual(many.TargetStreams.StreamList.slice(0, 17));
    await expect(page.getByRole('status').getByText(/17th.*3 streams, 3 regions/)).toBeVisible();
  });
});

test.describe('other forms', () => {
  const account = (page: Page) => page.getByRole('region', { name: 'What was done with the text' });

  test('nearly JSON loads, with the liberties it takes said and shown', async ({ designer, page }) => {
    await designer.open();
    await designer.importText(
      `{ // one camera\n  TargetStreams: ${JSON.stringify(threeCameras.TargetStreams)},}`,
    );
    await expect(designer.problem('json.syntax').first()).toHaveAttribute('data-line', '1');
    await expect(account(page)).toContainText('Comments were taken out.');
    await page.getByTestId('import-apply').click();
    await expect.poll(() => designer.streams()).toEqual(threeCameras.TargetStreams.StreamList);
  });

  test('a command in the geometry of an older version loads in pixels', async ({ designer, page }) => {
    const old = readFileSync(
      new URL('../src/domain/fixtures/start-record-2020-12-01.json', import.meta.url),
      'utf8',
    );
    await designer.open();
    await designer.importText(`curl 'https://rtc.volcengineapi.com?Action=StartRecord' \\\n  -d '${old}'`);
    await expect(account(page)).toContainText('LocationX 0.5 × 860 → 430');
    await expect(designer.problem('field.required')).toHaveAttribute('data-line', '2');
    await page.getByTestId('import-apply').click();
    await expect
      .poll(async () =>
        (await designer.regions()).map(({ LocationX, Width, Height }) => [LocationX, Width, Height]),
      )
      .toEqual([
        [0, 430, 340],
        [430, 430, 340],
      ]);
  });

  test('regions alone load into a custom layout', async ({ designer, page }) => {
    await designer.open();
    await designer.importText(JSON.stringify(threeCameras.Layout.CustomLayout.Regions));
    await page.getByTestId('import-apply').click();
    await expect.poll(() => designer.regions()).toEqual(threeCameras.Layout.CustomLayout.Regions);
  });
});

test.describe('hostile texts', () => {
  const half = JSON.stringify(threeCameras, null, 2).slice(0, 400);
  const bodyWith = (extra: string) => `{\n  ${extra},\n${JSON.stringify(threeCameras).slice(1)}`;
  const refused: readonly (readonly [string, string, string])[] = [
    ['half a text', half, 'json.syntax'],
    ['no JSON at all', '<html>502 Bad Gateway</html>', 'json.syntax'],
    ['a comma missing', '{"Layout": {"LayoutMode": 2} "AppId": "a"}', 'json.syntax'],
    ['a command that sends a file', 'curl -d @body.json https://example.com', 'json.syntax'],
    ['null', 'null', 'field.type'],
    ['a list', JSON.stringify([threeCameras]), 'field.type'],
    ['a number', '17', 'field.type'],
    ['a string', '"Layout"', 'field.type'],
    ['100,000 open lists', '['.repeat(100_000), 'json.syntax'],
    ['5 MB that end in the middle', `{"x":"${'布局'.repeat(1_250_000)}`, 'json.syntax'],
  ];

  test('what is no JSON object is refused with one clear reason', async ({ designer, page }) => {
    await designer.open(threeCameras);
    const before = await designer.text();
    for (const [name, text, code] of refused) {
      await designer.importText(text);
      const rows = page.getByTestId('problem');
      await expect(rows.first(), name).toHaveAttribute('data-code', code);
      await expect(rows.first(), name).toHaveAttribute('data-path', '');
      await expect(rows.first(), name).toContainText(/\w+ \w+ \w+/);
      if (code === 'field.type') await expect(rows, name).toHaveCount(1);
      else {
        await expect(rows.first(), name).toHaveAttribute('data-line', /^[1-9]\d*$/);
        await expect(rows.first(), name).toHaveAttribute('data-column', /^[1-9]\d*$/);
      }
      await expect(page.getByTestId('import-apply'), name).toBeDisabled();
    }
    await designer.press('Escape');
    await expect(page.getByTestId('import-text')).toHaveCount(0);
    await expect.poll(() => designer.text()).toBe(before);
    await expect(page.getByTestId('problem')).toHaveCount(0);
  });

  test('half a JSON is placed where it ends', async ({ designer }) => {
    await designer.open();
    await designer.importText('{\n  "Layout": {\n    "LayoutMode": 2,');
    await expect
      .poll(async () => (await designer.problems())[0])
      .toMatchObject({ code: 'json.syntax', severity: 'error', line: 3, column: 21 });
  });

  test('a key that stands twice is named with its place', async ({ designer, page }) => {
    await designer.open(threeCameras);
    const before = await designer.text();
    await designer.importText(bodyWith('"Layout": {}'));
    const row = designer.problem('json.duplicate-key');
    await expect(row).toHaveAttribute('data-severity', 'error');
    await expect(row).toHaveAttribute('data-line', '3');
    await expect(row).toContainText('Layout');
    await designer.press('Escape');
    await expect(page.getByTestId('import-text')).toHaveCount(0);
    await expect.poll(() => designer.text()).toBe(before);
  });

  test('__proto__ is a key like any other', async ({ designer, page }) => {
    await designer.open(threeCameras);
    const before = await designer.text();
    const text = bodyWith(
      '"__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": 1 } }',
    );
    await designer.importText(text);
    await expect(page.locator('[data-testid="problem"][data-path="__proto__"]')).toHaveAttribute(
      'data-code',
      'field.unknown',
    );
    await expect.poll(() => designer.text()).toBe(before);
    await page.getByTestId('import-apply').click();
    await expect(page.getByTestId('import-text')).toHaveCount(0);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await expect.poll(async () => Object.keys(await designer.exported())).toContain('__proto__');
    await page.getByTestId('add-stream').click();
    await expect
      .poll(async () => JSON.stringify(await designer.exported()))
      .toContain('"__proto__":{"polluted":true}');
    await expect.poll(async () => (await designer.regions()).length).toBe(4);
  });

  test('5 MB of regions are judged, and 17 of them loaded', async ({ designer, page }) => {
    const region = JSON.stringify(regionAt(0, { x: 0, y: 0, w: 64, h: 36 }));
    const count = Math.ceil(5_000_000 / (region.length + 1));
    const text = `{"Layout":{"LayoutMode":2,"CustomLayout":{"Regions":[${Array(count).fill(region).join(',')}]}}}`;
    await designer.open();
    await designer.importText(text);
    const rows = page.getByTestId('problem');
    await expect(designer.problem('regions.duplicate-stream').first()).toBeVisible({ timeout: 15_000 });
    await expect(rows).toHaveCount(300);
    await expect(page.getByRole('dialog').getByText(/leaves out .* \d+ regions/)).toBeVisible();
    await page.getByTestId('import-apply').click();
    await expect.poll(async () => (await designer.regions()).length).toBe(17);
  });
});
