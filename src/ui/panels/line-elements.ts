import type { JsonLine } from '../../domain/json-lines.ts';

import styles from './panels.module.css';

/** One line as an element, a child for each token; its text ends with a line break, but for the last line. */
function lineElement(line: JsonLine, last: boolean): HTMLElement {
  const element = document.createElement('span');
  for (const { kind, text } of line.tokens) {
    if (kind === 'punctuation') {
      element.append(text);
      continue;
    }
    const token = document.createElement('span');
    token.className = styles[kind] ?? '';
    token.textContent = text;
    element.append(token);
  }
  if (!last) element.append('\n');
  return element;
}

/** Writes what differs of a line whose tokens are of the same kinds as those it shows; false where they are not. */
function rewrite(element: Element, shown: JsonLine, line: JsonLine): boolean {
  if (shown.tokens.length !== line.tokens.length) return false;
  if (shown.tokens.some(({ kind }, at) => kind !== line.tokens[at]?.kind)) return false;
  for (const [at, { text }] of line.tokens.entries()) {
    if (shown.tokens[at]?.text === text) continue;
    const token = element.childNodes[at];
    const own = token instanceof Text ? token : token?.firstChild;
    if (own instanceof Text) own.data = text;
  }
  return true;
}

/** Characters that take two columns of a monospaced font. */
const WIDE = /[\u1100-\uffff]/gu;

const columns = ({ text }: JsonLine): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Makes room for the widest line: each line has its size from outside, so that one that changes is laid out alone. */
function makeRoom(container: HTMLElement, lines: readonly JsonLine[]): void {
  const widest = String(lines.reduce((most, line) => Math.max(most, columns(line)), 0));
  if (container.style.getPropertyValue('--columns') !== widest)
    container.style.setProperty('--columns', widest);
}

/** Lines of a block; of one that is scrolled far away the browser does no more than keep the text. */
const BLOCK = 128;

/** Parts the lines into blocks of the same number; what lies in its block already stays there. */
function block(container: HTMLElement, elements: readonly HTMLElement[]): void {
  for (let at = 0; at * BLOCK < elements.length; at += 1) {
    const own = elements.slice(at * BLOCK, (at + 1) * BLOCK);
    const part = (container.children[at] ??
      container.appendChild(document.createElement('div'))) as HTMLElement;
    if (part.childElementCount === own.length && own.every((line, place) => line === part.children[place]))
      continue;
    part.replaceChildren(...own);
    part.style.setProperty('--lines', String(own.length));
  }
  while (container.childElementCount * BLOCK >= elements.length + BLOCK) container.lastElementChild?.remove();
}

/** The lines of a text as elements. */
export interface LineElements {
  /**
   * Puts `lines` in the place of those that are shown. Lines that read alike stay, at both ends and between them: a
   * region that is dragged changes a few figures of hundreds of lines, many times a second, and each new line costs the
   * page a layout.
   */
  readonly show: (lines: readonly JsonLine[]) => void;
  /** The element of a line, counted from 0. */
  readonly line: (at: number) => HTMLElement | undefined;
  /** The line, counted from 0, whose element holds the node; -1 where none does. */
  readonly indexOf: (node: Node) => number;
}

/** Keeps an empty element filled with lines. */
export function createLineElements(container: HTMLElement): LineElements {
  let shown: readonly JsonLine[] = [];
  let elements: readonly HTMLElement[] = [];
  return {
    show: (lines) => {
      makeRoom(container, lines);
      const [before, old] = [shown, elements];
      shown = lines;
      const shorter = Math.min(before.length, lines.length);
      // The last line is written without a line break, so it is the same only where it is last in both.
      const bothLast = (a: number, b: number): boolean =>
        (a === before.length - 1) === (b === lines.length - 1);
      const alike = (a: number, b: number): boolean =>
        (before[a] === lines[b] || before[a]?.text === lines[b]?.text) && bothLast(a, b);
      let head = 0;
      while (head < shorter && alike(head, head)) head += 1;
      let tail = 0;
      while (tail < shorter - head && alike(before.length - 1 - tail, lines.length - 1 - tail)) tail += 1;
      const middle = lines.slice(head, lines.length - tail).map((line, place) => {
        const at = head + place;
        const [element, was] = [old[at], before[at]];
        const kept = element && was && at < before.length - tail && bothLast(at, at);
        return kept && rewrite(element, was, line) ? element : lineElement(line, at === lines.length - 1);
      });
      const same =
        before.length === lines.length && middle.every((element, at) => element === old[head + at]);
      if (same) return;
      elements = [...old.slice(0, head), ...middle, ...old.slice(before.length - tail)];
      block(container, elements);
    },
    line: (at) => elements[at],
    indexOf: (node) => elements.findIndex((element) => element.contains(node)),
  };
}
