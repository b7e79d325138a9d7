/** Edits (insertions, removals, replacements) that make one text of the other, or 3 for more than two. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const swap = (row[j] as number) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return Math.min(row[b.length] as number, 3);
}

const likenesses: readonly ((a: string, b: string) => boolean)[] = [
  (a, b) => a === b,
  (a, b) => editDistance(a, b) <= 2,
  (a, b) => a.includes(b) || b.includes(a),
];

/**
 * The known key that an unknown one most likely means, where exactly one is near: equal but for letter case, else within
 * two edits, else one containing the other. A nearer kind of likeness decides alone.
 */
export function nearKey(key: string, known: readonly string[]): string | undefined {
  const small = key.toLowerCase();
  if (small === '') return undefined;
  const names = known.map((name) => ({ name, small: name.toLowerCase() }));
  for (const alike of likenesses) {
    const near = names.filter((one) => alike(small, one.small));
    if (near.length > 0) return near.length === 1 ? near[0]?.name : undefined;
  }
  return undefined;
}
