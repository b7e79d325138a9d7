/** What measures and draws text: a 2D context. */
export interface TextSurface {
  font: string;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
}

const family =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", ' +
  '"Noto Sans SC", "Noto Sans CJK SC", sans-serif';
const figures = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';

/** A font for names and labels, Chinese included; `size` in px. */
const textFont = (size: number, weight: 400 | 500 | 600): string => `${weight} ${size}px ${family}`;

/** A font whose figures are all of one width; `size` in px. */
export const figureFont = (size: number): string => `500 ${size}px ${figures}`;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or as much of its beginning as fits into `width` px in the surface's font, with an ellipsis. */
export function ellipsised(surface: TextSurface, text: string, width: number): string {
  const fits = (shown: string) => surface.measureText(shown).width <= width;
  if (fits(text)) return text;
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  while (characters.length > 0) {
    characters.pop();
    const shown = `${characters.join('').trimEnd()}…`;
    if (fits(shown)) return shown;
  }
  return '';
}

/** Draws one line at (x, y), at most `width` px wide: smaller, down to two thirds of `size`, then with an ellipsis. */
export function fillLine(
  surface: TextSurface,
  text: string,
  line: { x: number; y: number; width: number; size: number; weight: 400 | 500 | 600 },
): void {
  surface.font = textFont(line.size, line.weight);
  const tight = line.width / surface.measureText(text).width;
  if (tight < 1) surface.font = textFont(line.size * Math.max(tight, 2 / 3), line.weight);
  surface.fillText(ellipsised(surface, text, line.width), line.x, line.y);
}

/** Seconds as `0:07.3`. */
export function clockText(seconds: number): string {
  const tenths = Math.floor(seconds * 10);
  const whole = Math.floor(tenths / 10);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}.${tenths % 10}`;
}
