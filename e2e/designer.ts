import { test as base, expect, type Download, type Locator, type Page } from '@playwright/test';

/** A point or a vector on the canvas, canvas pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the canvas, whole canvas pixels. */
export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

/** What a test reads of an exported region; other keys are there as well. */
export interface RegionJson {
  readonly StreamIndex: number;
  readonly LocationX: number;
  readonly LocationY: number;
  readonly Width: number;
  readonly Height: number;
  readonly ZOrder?: number;
  readonly [key: string]: unknown;
}

/** What a test reads of an exported stream. */
export interface StreamJson {
  readonly Index: number;
  readonly UserId: string;
  readonly StreamType?: number;
  readonly [key: string]: unknown;
}

/** What a test reads of the exported body. */
export interface BodyJson {
  readonly TargetStreams: { readonly StreamList: readonly StreamJson[] };
  readonly Layout: {
    readonly LayoutMode?: number;
    readonly CustomLayout: {
      readonly Canvas: { readonly Width: number; readonly Height: number; readonly [key: string]: unknown };
      readonly Regions: readonly RegionJson[];
    };
  };
  readonly [key: string]: unknown;
}

/** One row of the problems list. */
export interface ProblemRow {
  readonly code: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly text: string;
}

export const REGION = 'Layout.CustomLayout.Regions[]';
export const STREAM = 'TargetStreams.StreamList[]';
export const CANVAS = 'Layout.CustomLayout.Canvas';

/** The keys that are held while a pointer drags. */
export type Modifier = 'Shift' | 'Alt' | 'Control';

interface DragOptions {
  /** Held from after the press until after the release. */
  readonly mods?: readonly Modifier[];
  readonly steps?: number;
  readonly button?: 'left' | 'middle';
  /** What happens with the button still down at the end of the way. */
  readonly during?: () => Promise<unknown>;
}

/** A region of stream `StreamIndex` at a place, on the layer of its number. */
export const regionAt = (StreamIndex: number, { x, y, w, h }: Box, more: object = {}): RegionJson => ({
  StreamIndex,
  LocationX: x,
  LocationY: y,
  Width: w,
  Height: h,
  ZOrder: StreamIndex,
  Alpha: 1,
  RenderMode: 1,
  ...more,
});

/** A custom layout with these regions, each with a camera of its own: `user_0`, `user_1`, … */
export const layoutOf = (
  regions: readonly RegionJson[],
  { width = 640, height = 360, canvas = {} }: { width?: number; height?: number; canvas?: object } = {},
): BodyJson => ({
  TargetStreams: {
    StreamList: regions.map(({ StreamIndex }) => ({
      Index: StreamIndex,
      UserId: `user_${StreamIndex}`,
      StreamType: 0,
    })),
  },
  Layout: {
    LayoutMode: 2,
    CustomLayout: {
      Canvas: { Width: width, Height: height, Background: '#204060', ...canvas },
      Regions: regions,
    },
  },
});

/**
 * Three cameras on 640 x 360, none near a line of another:
 *
 * ```
 *  +--0--+   +--1--+
 *  +-----+   +-----+
 *      +--2--+
 *      +-----+
 * ```
 */
export const threeCameras = layoutOf([
  regionAt(0, { x: 40, y: 30, w: 160, h: 90 }),
  regionAt(1, { x: 361, y: 47, w: 160, h: 90 }),
  regionAt(2, { x: 123, y: 208, w: 176, h: 99 }),
]);

/** The middle of a region. */
export const middleOf = (region: RegionJson): Point => ({
  x: region.LocationX + Math.floor(region.Width / 2),
  y: region.LocationY + Math.floor(region.Height / 2),
});

/** The designer as its hooks show it: everything a test does goes through what a person can operate. */
export class Designer {
  readonly page: Page;
  readonly stage: Locator;
  readonly exportText: Locator;
  readonly status: Locator;
  readonly undoButton: Locator;
  readonly redoButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.stage = page.getByTestId('stage');
    this.exportText = page.getByTestId('export-text');
    this.status = page.getByTestId('export-status');
    this.undoButton = page.getByTestId('undo');
    this.redoButton = page.getByTestId('redo');
  }

  /** Opens the page; with a body, loads that and shows it at 100 %. */
  async open(body?: object): Promise<void> {
    await this.page.goto('');
    await expect(this.stage).toHaveAttribute('data-scale', /\d/, { timeout: 10_000 });
    if (!body) return;
    await this.load(JSON.stringify(body));
    await this.actualSize();
  }

  /** Loads a text by the import; waits until it is closed. */
  async load(text: string): Promise<void> {
    await this.importText(text);
    await this.page.getByTestId('import-apply').click();
    await expect(this.page.getByTestId('import-text')).toHaveCount(0);
  }

  /** Opens the import, where it is not open, and puts a text in. */
  async importText(text: string): Promise<void> {
    const field = this.page.getByTestId('import-text');
    if (!(await field.isVisible())) await this.page.getByTestId('import-open').click();
    await field.fill(text);
  }

  /** The text in the import, which must be short enough to be on the screen as a whole. */
  async imported(): Promise<string> {
    await this.settled();
    return this.page.getByTestId('import-text').innerText();
  }

  /** Resolves when what the pointer and the keys did so far has been answered: input reaches the page with a frame. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  /** The exported text as it stands. */
  async text(): Promise<string> {
    await this.settled();
    return (await this.exportText.textContent()) ?? '';
  }

  /** The exported body as it stands. */
  async exported(): Promise<BodyJson> {
    return JSON.parse(await this.text()) as BodyJson;
  }

  async regions(): Promise<readonly RegionJson[]> {
    return (await this.exported()).Layout.CustomLayout.Regions;
  }

  /** The exported region of a stream. */
  async region(streamIndex: number): Promise<RegionJson> {
    const found = (await this.regions()).find((region) => region.StreamIndex === streamIndex);
    if (!found) throw new Error(`no region of stream ${streamIndex}`);
    return found;
  }

  /** Place and size of the exported region of a stream. */
  async box(streamIndex: number): Promise<Box> {
    const { LocationX, LocationY, Width, Height } = await this.region(streamIndex);
    return { x: LocationX, y: LocationY, w: Width, h: Height };
  }

  async streams(): Promise<readonly StreamJson[]> {
    return (await this.exported()).TargetStreams.StreamList;
  }

  async canvas(): Promise<BodyJson['Layout']['CustomLayout']['Canvas']> {
    return (await this.exported()).Layout.CustomLayout.Canvas;
  }

  layer(streamIndex: number): Locator {
    return this.page.locator(`[data-testid="layer"][data-stream-index="${streamIndex}"]`);
  }

  /** The StreamIndex of each layer, front to back. */
  async layers(): Promise<readonly number[]> {
    await this.settled();
    return this.page
      .getByTestId('layer')
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['streamIndex'])));
  }

  /** The StreamIndex of each selected layer, in rising order. */
  async selection(): Promise<readonly number[]> {
    await this.settled();
    const found = await this.page
      .locator('[data-testid="layer"][aria-selected="true"]')
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['streamIndex'])));
    return found.toSorted((a, b) => a - b);
  }

  /** Selects one region by its row. */
  async select(streamIndex: number): Promise<void> {
    await this.layer(streamIndex).click();
    await expect(this.layer(streamIndex)).toHaveAttribute('aria-selected', 'true');
  }

  field(path: string): Locator {
    return this.page.locator(`[data-field="${path}"]`);
  }

  /** Types into a field and commits with Enter; an option is chosen. */
  async set(path: string, value: string): Promise<void> {
    const field = this.field(path);
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') {
      await field.selectOption(value);
      return;
    }
    await field.fill(value);
    await field.press('Enter');
  }

  /** The rows of the problems list. */
  async problems(): Promise<readonly ProblemRow[]> {
    await this.settled();
    return this.page.getByTestId('problem').evaluateAll((rows) =>
      rows.map((row) => {
        const { code = '', severity = '', path = '', line, column } = (row as HTMLElement).dataset;
        const figure = (text: string | undefined) => (text === undefined ? undefined : Number(text));
        return {
          code,
          severity,
          path,
          line: figure(line),
          column: figure(column),
          text: row.textContent ?? '',
        };
      }),
    );
  }

  /** The codes of the problems list, in its order. */
  async codes(): Promise<readonly string[]> {
    return (await this.problems()).map((problem) => problem.code);
  }

  problem(code: string): Locator {
    return this.page.locator(`[data-testid="problem"][data-code="${code}"]`);
  }

  /** How the canvas lies on the screen: screen pixels per canvas pixel, and where canvas point (0, 0) is in the window. */
  async view(): Promise<{ scale: number; x: number; y: number }> {
    await this.settled();
    return this.stage.evaluate((element) => {
      const { scale, originX, originY } = (element as HTMLElement).dataset;
      const box = element.getBoundingClientRect();
      return { scale: Number(scale), x: box.left + Number(originX), y: box.top + Number(originY) };
    });
  }

  /** Where a canvas point is in the window, CSS pixels. */
  async toWindow(point: Point): Promise<Point> {
    const view = await this.view();
    return { x: Math.round(view.x + point.x * view.scale), y: Math.round(view.y + point.y * view.scale) };
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Gives the stage the focus, so that its keys work. */
  async focusStage(): Promise<void> {
    await this.stage.focus();
  }

  /** Shows the canvas at 100 %. */
  async actualSize(): Promise<void> {
    await this.focusStage();
    await this.press('Shift+Digit0');
    await expect(this.stage).toHaveAttribute('data-scale', '1');
  }

  async hoverAt(point: Point): Promise<void> {
    const at = await this.toWindow(point);
    await this.page.mouse.move(at.x, at.y);
  }

  /** Clicks a canvas point. */
  async clickAt(point: Point, mods: readonly Modifier[] = []): Promise<void> {
    await this.hoverAt(point);
    for (const key of mods) await this.page.keyboard.down(key);
    await this.page.mouse.down();
    await this.page.mouse.up();
    for (const key of mods) await this.page.keyboard.up(key);
  }

  /** Drags from one canvas point to another. With Control among the keys, snapping is off. */
  async drag(from: Point, to: Point, options: DragOptions = {}): Promise<void> {
    const { mods = ['Control'], steps = 4, button = 'left', during } = options;
    const [start, end] = [await this.toWindow(from), await this.toWindow(to)];
    const { mouse, keyboard } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down({ button });
    for (const key of mods) await keyboard.down(key);
    await mouse.move(end.x, end.y, { steps });
    await during?.();
    await mouse.up({ button });
    for (const key of mods) await keyboard.up(key);
  }

  /** Does something that downloads; the file's name and content. */
  async download(act: () => Promise<unknown>): Promise<{ name: string; content: Buffer }> {
    const [download]: [Download, unknown] = await Promise.all([this.page.waitForEvent('download'), act()]);
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    return { name: download.suggestedFilename(), content: Buffer.concat(parts) };
  }
}

/** Everything the page keeps in its databases, as text; with `rubbish`, each of its values is replaced by that. */
export const stored = (page: Page, rubbish?: object): Promise<string> =>
  page.evaluate(async (rubbish) => {
    const promised = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
      });
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await promised(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const shelf = database.transaction(store, 'readwrite').objectStore(store);
        for (const key of await promised(shelf.getAllKeys())) {
          found.push(JSON.stringify(await promised(shelf.get(key))));
          if (rubbish) await promised(shelf.put(rubbish, key));
        }
      }
      database.close();
    }
    return [...found, JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])].join(
      '\n',
    );
  }, rubbish);

/** What is said in passing, over the stage. */
export const notice = (page: Page): Locator => page.locator('[data-notice]');

/** A test with the designer on its page, not yet opened. */
export const test = base.extend<{ designer: Designer }>({
  designer: async ({ page }, provide) => {
    await provide(new Designer(page));
  },
});

export { expect };
