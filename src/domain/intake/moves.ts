import type { Path } from '../json.ts';

/** A step from one value to another: where a path of the new one stands in the old one, and the other way round. */
export interface Step {
  readonly back: (path: Path) => Path;
  readonly forth: (path: Path) => Path;
}

/** A part of the new value, and the part of the old one that it comes from. */
export interface Move {
  readonly to: Path;
  readonly from: Path;
}

const nameOf = (path: Path): string => JSON.stringify(path);

function rebased(table: ReadonlyMap<string, Path>): (path: Path) => Path {
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const start = table.get(nameOf(path.slice(0, length)));
      if (start) return [...start, ...path.slice(length)];
    }
    return path;
  };
}

/** The step that these moves make; the longest part that holds a path counts, and what is in none stays where it is. */
export const stepOf = (moves: readonly Move[]): Step => ({
  back: rebased(new Map(moves.map(({ to, from }) => [nameOf(to), from]))),
  forth: rebased(new Map(moves.map(({ to, from }) => [nameOf(from), to]))),
});

/** One step after the other as one. */
export const chain = (steps: readonly Step[]): Step => ({
  back: (path) => steps.reduceRight((at, step) => step.back(at), path),
  forth: (path) => steps.reduce((at, step) => step.forth(at), path),
});
