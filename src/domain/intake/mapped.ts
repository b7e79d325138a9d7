/** A text made of another one, and where in that one each of its characters comes from. */
export interface Mapped {
  readonly text: string;
  /** The offset in the source of an offset in `text`; for what the source does not have, the nearest place. */
  readonly origin: (offset: number) => number;
}

/** Builds a text piece by piece, each with the offset of the source that it stands for. */
export interface Weaver {
  readonly add: (piece: string, source: number) => void;
  readonly done: () => Mapped;
}

/** A new text without pieces. */
export function weave(): Weaver {
  const pieces: string[] = [];
  const starts: number[] = [0];
  const sources: number[] = [0];
  let length = 0;
  return {
    add(piece, source) {
      pieces.push(piece);
      starts.push(length);
      sources.push(source);
      length += piece.length;
    },
    done: () => ({
      text: pieces.join(''),
      origin(offset) {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
          const middle = Math.ceil((low + high) / 2);
          if (Number(starts[middle]) <= offset) low = middle;
          else high = middle - 1;
        }
        return Number(sources[low]) + offset - Number(starts[low]);
      },
    }),
  };
}

/** The part of a text from one offset to another. */
export const cut = (text: string, from: number, to: number): Mapped => ({
  text: text.slice(from, to),
  origin: (offset) => from + offset,
});

/** `inner`, made of the text of `outer`, as made of that one's source. */
export const through = (outer: Mapped, inner: Mapped): Mapped => ({
  text: inner.text,
  origin: (offset) => outer.origin(inner.origin(offset)),
});
