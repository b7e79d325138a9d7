/** A place in a text: line and column, both from 1, the column in UTF-16 units as editors count it. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A function from an offset of `text` to its line and column, both from 1; CR, LF and CR LF each end a line. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  const lineEnd = /\r\n|\r|\n/g;
  while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (Number(starts[middle]) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - Number(starts[low]) + 1 };
  };
}
