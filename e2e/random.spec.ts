import { type Designer, expect, test, threeCameras } from './designer.ts';

/** Figures that look random and are the same in each run (a linear congruential generator, the constants of Numerical Recipes). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const keys = ['Shift', 'Alt', 'Control'] as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 1180, height: 760 },
] as const;

/** Ways in which a gesture can be interrupted in its middle. */
const interruptions: readonly ((designer: Designer) => Promise<unknown>)[] = [
  ({ page }) => page.keyboard.press('Escape'),
  ({ page }) => page.evaluate(() => window.dispatchEvent(new Event('blur'))),
  ({ stage }) => stage.dispatchEvent('pointercancel', { bubbles: true, pointerId: 1 }),
  ({ page }) => page.keyboard.press('Control+z'),
];

/** One gesture somewhere on the stage, keys going down and up in its middle, perhaps interrupted, the window perhaps resized. */
async function gesture(designer: Designer, random: (below: number) => number): Promise<void> {
  const { page } = designer;
  const box = await designer.stage.boundingBox();
  if (!box) throw new Error('no stage');
  /** On the stage, wherever the canvas has gone: about the canvas, or at the stage's edges. */
  const somewhere = async () => {
    const { x, y } = await designer.toWindow({ x: random(700) - 30, y: random(420) - 30 });
    return {
      x: Math.min(Math.max(x, box.x + 2), box.x + box.width - 2),
      y: Math.min(Math.max(y, box.y + 2), box.y + box.height - 2),
    };
  };
  const { mouse, keyboard } = page;
  const held = new Set<string>();
  const toggle = async () => {
    const key = keys[random(keys.length)] ?? 'Shift';
    await (held.has(key) ? keyboard.up(key) : keyboard.down(key));
    if (!held.delete(key)) held.add(key);
  };
  const start = await somewhere();
  await mouse.move(start.x, start.y);
  if (random(4) === 0) await toggle();
  await mouse.down();
  for (let moves = 1 + random(3); moves > 0; moves -= 1) {
    const to = await somewhere();
    await mouse.move(to.x, to.y, { steps: 2 });
    if (random(3) === 0) await toggle();
  }
  if (random(4) === 0) await interruptions[random(interruptions.length)]?.(designer);
  if (random(12) === 0) await page.setViewportSize(sizes[random(sizes.length)] ?? sizes[0]);
  await mouse.up();
  for (const key of held) await keyboard.up(key);
  if (random(6) === 0) await keyboard.press(random(2) === 0 ? 'Escape' : 'ArrowRight');
}

/** The regions as the screen reader meets them: place and size by name, in the order of the names. */
const told = async (designer: Designer) => {
  await designer.settled();
  const names = await designer.page
    .getByRole('option', { name: /layer/ })
    .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label') ?? ''));
  return names
    .map((name) => /^(.+), (\d+) by (\d+) at (\d+), (\d+), layer/.exec(name)?.slice(1).join(' ') ?? name)
    .toSorted();
};

/** The regions as they are exported, said in the same way. */
const exported = async (designer: Designer) => {
  const { TargetStreams, Layout } = await designer.exported();
  const names = new Map(TargetStreams.StreamList.map(({ Index, UserId }) => [Index, UserId]));
  return Layout.CustomLayout.Regions.map(
    ({ StreamIndex, Width, Height, LocationX, LocationY }) =>
      `${names.get(StreamIndex)} ${Width} ${Height} ${LocationX} ${LocationY}`,
  ).toSorted();
};

for (const seed of [1, 3])
  test(`random gestures: document, screen and history agree (${seed})`, async ({ designer, page }) => {
    test.setTimeout(120_000);
    const random = generator(seed);
    await designer.open(threeCameras);
    const first = await designer.text();
    for (let at = 0; at < 30; at += 1) {
      await gesture(designer, random);
      if (at % 8 === 7) expect(await told(designer)).toEqual(await exported(designer));
    }
    // Whatever was left open is left.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const last = await designer.text();
    expect(await told(designer)).toEqual(await exported(designer));
    for (const { LocationX, LocationY, Width, Height } of await designer.regions()) {
      expect([LocationX, LocationY, Width, Height].every(Number.isInteger)).toBe(true);
      expect([LocationX >= 0, LocationX + Width <= 640, LocationY >= 0, LocationY + Height <= 360]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
    let steps = 0;
    while ((await designer.undoButton.getAttribute('data-tip')) !== 'Undo: Import JSON') {
      await designer.undoButton.click();
      steps += 1;
    }
    expect(steps).toBeGreaterThan(0);
    expect(await designer.text()).toBe(first);
    while (await designer.redoButton.isEnabled()) {
      await designer.redoButton.click();
      steps -= 1;
    }
    expect(steps).toBe(0);
    expect(await designer.text()).toBe(last);
  });
