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

/**
 * Puts `lines` in the place of `shown`. Lines that read alike stay, at both ends and between them: a region that is
 * dragged changes a few figures of hundreds of lines, many times a second, and each new line costs the page a layout.
 */
export function patchLines(
  container: HTMLElement,
  shown: readonly JsonLine[],
  lines: readonly JsonLine[],
): void {
  makeRoom(container, lines);
  const shorter = Math.min(shown.length, lines.length);
  // The last line is written without a line break, so it is the same only where it is last in both.
  const bothLast = (a: number, b: number): boolean => (a === shown.length - 1) === (b === lines.length - 1);
  const alike = (a: number, b: number): boolean =>
    (shown[a] === lines[b] || shown[a]?.text === lines[b]?.text) && bothLast(a, b);
  let head = 0;
  while (head < shorter && alike(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && alike(shown.length - 1 - tail, lines.length - 1 - tail)) tail += 1;
  const kept = shorter - tail;
  for (let at = head; at < kept; at += 1) {
    const element = container.children[at];
    const [old, line] = [shown[at], lines[at]];
    if (!element || !old || !line || alike(at, at)) continue;
    if (bothLast(at, at) && rewrite(element, old, line)) continue;
    element.replaceWith(lineElement(line, at === lines.length - 1));
  }
  for (let count = shown.length - tail - kept; count > 0; count -= 1) container.children[kept]?.remove();
  const next = container.children[kept] ?? null;
  for (let at = kept; at < lines.length - tail; at += 1)
    container.insertBefore(lineElement(lines[at] as JsonLine, at === lines.length - 1), next);
}
