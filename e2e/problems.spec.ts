import { CANVAS, REGION, expect, layoutOf, regionAt, test } from './designer.ts';

/** Three problems that can be mended one way only, and one that is a choice. */
const troubled = layoutOf(
  [
    regionAt(0, { x: 40, y: 30, w: 160, h: 90 }, { Alpha: 3 }),
    regionAt(1, { x: 361, y: 47, w: 300, h: 90 }),
    regionAt(2, { x: 60, y: 240, w: 176, h: 99 }, { Colour: 'red' }),
  ],
  { canvas: { Background: '204060' } },
);

test('repair all mends what can be meant one way only, as one step, and leaves the rest', async ({
  designer,
}) => {
  await designer.open(troubled);
  await expect(designer.status).toHaveAttribute('data-errors', '2');
  await designer.page.getByTestId('repair-all').click();
  expect(await designer.codes()).toEqual(['field.unknown']);
  expect((await designer.region(0))['Alpha']).toBe(1);
  expect((await designer.canvas())['Background']).toBe('#204060');
  expect((await designer.region(2))['Colour']).toBe('red');
  await expect(designer.page.getByTestId('repair-all')).toHaveCount(0);
  await designer.undoButton.click();
  await expect(designer.status).toHaveAttribute('data-errors', '2');
});

test('F8 walks through the problems: to the field, the region and the line, round and round', async ({
  designer,
}) => {
  await designer.open(troubled);
  const current = designer.page.locator('[data-testid="problem"][aria-current]');
  const line = designer.exportText.locator('[data-visited]');
  await designer.press('F8');
  await expect(current).toHaveAttribute('data-path', `${CANVAS}.Background`);
  await expect(designer.field(`${CANVAS}.Background`)).toBeFocused();
  await expect(line).toContainText('"Background": "204060"');
  await designer.press('F8');
  await expect(designer.field(`${REGION}.Alpha`)).toBeFocused();
  await expect(line).toContainText('"Alpha": 3');
  expect(await designer.selection()).toEqual([0]);
  await designer.press('Shift+F8');
  await designer.press('Shift+F8');
  await expect(current).toHaveAttribute('data-code', 'field.unknown');
  await designer.press('F8');
  await expect(current).toHaveAttribute('data-path', `${CANVAS}.Background`);
});

test('one problem after another is mended by pressing Enter: the focus goes to the next repair', async ({
  designer,
  page,
}) => {
  await designer.open(troubled);
  const fixes = page.getByTestId('problem-fix');
  await expect(fixes).toHaveCount(4);
  await fixes.first().focus();
  for (const left of [3, 2, 1]) {
    await designer.press('Enter');
    await expect(fixes).toHaveCount(left);
    await expect(fixes.first()).toBeFocused();
  }
  await designer.press('Enter');
  await expect(fixes).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Problems' })).toBeFocused();
});
