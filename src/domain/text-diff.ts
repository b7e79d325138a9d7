/** One change of a text: what lies from `from` to `to` (offsets in the old text) becomes `insert`. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A run of lines that differ: line numbers from 0 in the old and in the new text, the ends excluded. */
interface Hunk {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Most lines inserted and removed that are told apart; beyond that the differing middle is one change. */
const MOST_STEPS = 400;

const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/);

/**
 * Myers' greedy search for the fewest lines removed and inserted between two lists that differ at both ends: for each
 * number of steps, how far each diagonal (position in `a` minus position in `b`) reaches. Undefined beyond the limit.
 */
function reachOf(a: readonly string[], b: readonly string[]): ReadonlyMap<number, number>[] | undefined {
  const trace: ReadonlyMap<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
    const next = new Map<number, number>();
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = reach.get(diagonal + 1) ?? -1;
      const right = (reach.get(diagonal - 1) ?? -2) + 1;
      let at = Math.max(down, right);
      while (at < a.length && at - diagonal < b.length && a[at] === b[at - diagonal]) at += 1;
      next.set(diagonal, at);
    }
    trace.push(next);
    if ((next.get(a.length - b.length) ?? -1) >= a.length) return trace;
    reach = next;
  }
  return undefined;
}

/** The differing runs, by walking the search back from the end. */
function hunksOf(trace: readonly ReadonlyMap<number, number>[], a: number, b: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [x, y] = [a, b];
  for (let steps = trace.length - 1; steps > 0; steps -= 1) {
    const before = trace[steps - 1] as ReadonlyMap<number, number>;
    const down = before.get(x - y + 1) ?? -1;
    const right = before.get(x - y - 1) ?? -2;
    const inserts = down > right;
    const fromX = inserts ? down : right;
    const fromY = fromX - (inserts ? x - y + 1 : x - y - 1);
    const [toX, toY] = inserts ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const [last] = hunks;
    const joins = last !== undefined && last.a[0] === toX && last.b[0] === toY;
    const hunk: Hunk = { a: [fromX, joins ? last.a[1] : toX], b: [fromY, joins ? last.b[1] : toY] };
    hunks.splice(0, joins ? 1 : 0, hunk);
    [x, y] = [fromX, fromY];
  }
  return hunks;
}

/** The change that turns `before`, which lies at `offset`, into `after`, without what they share at either end. */
function trimmed(before: string, after: string, offset: number): TextChange {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    from: offset + head,
    to: offset + before.length - tail,
    insert: after.slice(head, after.length - tail),
  };
}

/**
 * Few and small changes, in rising order, that turn `before` into `after`: whole lines where lines come or go, and
 * within a line only what differs, so that a caret elsewhere stays where it is.
 */
export function textChanges(before: string, after: string): readonly TextChange[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [midA, midB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const trace = reachOf(midA, midB);
  const hunks: readonly Hunk[] = trace
    ? hunksOf(trace, midA.length, midB.length)
    : [{ a: [0, midA.length], b: [0, midB.length] }];

  let offset = a.slice(0, head).join('').length;
  let line = 0;
  return hunks.flatMap((hunk) => {
    offset += midA.slice(line, hunk.a[0]).join('').length;
    const old = midA.slice(...hunk.a);
    const fresh = midB.slice(...hunk.b);
    const paired = old.length === fresh.length;
    const pairs = paired
      ? old.map((one, at) => [one, String(fresh[at])] as const)
      : [[old.join(''), fresh.join('')] as const];
    line = hunk.a[1];
    return pairs.map(([from, to]) => {
      const change = trimmed(from, to, offset);
      offset += from.length;
      return change;
    });
  });
}
