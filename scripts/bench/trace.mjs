// What the browser's own trace says of the page's main thread.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: { name?: string, data?: { type?: string } } }} TraceEvent */

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * Traces what `act` does.
 * @param {Page} page @param {() => Promise<void>} act @returns {Promise<TraceEvent[]>}
 */
export async function traced(page, act) {
  const session = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(.../** @type {any} */ (value)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', () => resolve(undefined)));
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return events;
}

/**
 * The main thread's milliseconds for each pointer move: what it worked, by its own clock, and how long its tasks took,
 * with what it waited for the processor and for other threads; and its longest task.
 * @param {readonly TraceEvent[]} events
 */
export function perMove(events) {
  const moves = events.filter(
    ({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'pointermove',
  );
  const [first] = moves;
  if (!first) throw new Error('the trace holds no pointer move');
  const own = (/** @type {TraceEvent} */ event) => event.pid === first.pid && event.tid === first.tid;
  const tasks = events.filter(
    (event) => own(event) && event.ph === 'X' && /^(RunTask|ThreadControllerImpl::RunTask)$/.test(event.name),
  );
  const names = new Set(tasks.map(({ name }) => name));
  // One name for a task, should both be there.
  const name = names.has('RunTask') ? 'RunTask' : [...names][0];
  const chosen = tasks.filter((task) => task.name === name).toSorted((a, b) => a.ts - b.ts);
  // What a move costs runs from the task that brings it to the task that brings the next.
  const starts = moves
    .map(({ ts }) => chosen.findLast((task) => task.ts <= ts)?.ts ?? ts)
    .toSorted((a, b) => a - b);
  const moveBy = (/** @type {(task: TraceEvent) => number} */ length) =>
    starts.slice(0, -1).map((start, at) => {
      const end = starts[at + 1] ?? start;
      return chosen
        .filter(({ ts }) => ts >= start && ts < end)
        .reduce((sum, task) => sum + length(task) / 1000, 0);
    });
  const costs = moveBy(({ tdur = 0 }) => tdur);
  const lengths = moveBy(({ dur = 0 }) => dur);
  if (costs.every((cost) => cost === 0)) throw new Error('the trace holds no clock of the thread');
  const span = { from: starts[0] ?? 0, to: starts.at(-1) ?? 0 };
  const longest = Math.max(
    0,
    ...chosen.filter(({ ts }) => ts >= span.from && ts <= span.to).map(({ dur = 0 }) => dur / 1000),
  );
  return { costs, lengths, longest };
}
