import type { CDPSession, Page } from '@playwright/test';

import type { Point } from './designer.ts';

/** Fingers on the screen, by Chromium's own touch input; places are CSS pixels of the window. */
export class Fingers {
  readonly #session: CDPSession;
  readonly #down = new Map<number, Point>();

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  #send(
    type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
    points: ReadonlyMap<number, Point>,
  ): Promise<unknown> {
    const touchPoints = [...points].map(([id, { x, y }]) => ({ id, x, y }));
    return this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  async down(id: number, at: Point): Promise<void> {
    this.#down.set(id, at);
    await this.#send('touchStart', this.#down);
  }

  /** Moves fingers together, in steps. */
  async move(to: Readonly<Record<number, Point>>, steps = 4): Promise<void> {
    const from = new Map(this.#down);
    for (let step = 1; step <= steps; step += 1) {
      for (const [id, end] of Object.entries(to)) {
        const start = from.get(Number(id)) ?? end;
        const part = step / steps;
        this.#down.set(Number(id), {
          x: start.x + (end.x - start.x) * part,
          y: start.y + (end.y - start.y) * part,
        });
      }
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      await this.#send('touchMove', this.#down);
    }
  }

  async up(id: number): Promise<void> {
    const gone = new Map([...this.#down].filter(([one]) => one === id));
    this.#down.delete(id);
    await this.#send('touchEnd', gone);
  }

  async cancel(): Promise<void> {
    this.#down.clear();
    await this.#send('touchCancel', this.#down);
  }

  async tap(at: Point): Promise<void> {
    await this.down(0, at);
    await this.up(0);
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.down(0, from);
    await this.move({ 0: to });
    await this.up(0);
  }
}
