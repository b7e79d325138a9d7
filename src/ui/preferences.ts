import { type StoreApi, createStore } from 'zustand/vanilla';

import type { CodeFormat } from '../domain/code/code.ts';
import type { PayloadOptions } from '../domain/payload.ts';
import type { Language } from '../domain/text.ts';
import { type Aids, usualAids } from '../editor/aids.ts';
import type { CanvasWay } from '../editor/canvas-size.ts';
import { keptAids } from './aids.ts';
import { type Unit, units } from './inspector/units.ts';

/** The panels whose size can be changed. */
export type Panel = 'layers' | 'inspector' | 'dock' | 'json';

/** The axis a panel is sized along, its least, greatest and usual size, CSS pixels. */
export const panelLimits: Readonly<
  Record<
    Panel,
    { readonly axis: 'x' | 'y'; readonly min: number; readonly max: number; readonly usual: number }
  >
> = {
  layers: { axis: 'x', min: 200, max: 420, usual: 272 },
  inspector: { axis: 'x', min: 240, max: 480, usual: 320 },
  dock: { axis: 'y', min: 96, max: 640, usual: 240 },
  json: { axis: 'x', min: 200, max: 720, usual: 420 },
};

/** How the person likes the tool; kept apart from the document, and never undone. */
export interface Preferences {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly exportKind: PayloadOptions['kind'];
  readonly exportValues: PayloadOptions['values'];
  readonly exportFormat: 'json' | CodeFormat;
  /** What becomes of the regions when the canvas gets another size: the way last chosen. */
  readonly canvasWay: CanvasWay;
  /** In what shares are shown and typed. */
  readonly unit: Unit;
  /** Whether videos, captures and the clocks of test cards go on while the layout is edited; in the preview they do anyway. */
  readonly sourcesPlay: boolean;
  readonly scenariosFolded: boolean;
  /** Whether keys that are a character, pressed alone or with Shift, do anything. */
  readonly singleKeys: boolean;
  /** What was last run from the command palette, the latest first, by the entries' ids. */
  readonly recent: readonly string[];
  readonly aids: Aids;
  /** CSS pixels; 0 where the panel is folded away. */
  readonly panels: Readonly<Record<Panel, number>>;
}

/** Most entries of the command palette that are remembered as used. */
export const MOST_RECENT = 6;

const KEY = 'recording-layout.preferences';

const choices: {
  readonly [K in Exclude<keyof Preferences, 'panels' | 'aids' | 'recent'>]: readonly Preferences[K][];
} = {
  language: ['en', 'zh'],
  theme: ['system', 'light', 'dark'],
  exportKind: ['layout', 'start-record', 'update-record'],
  exportValues: ['all', 'minimal'],
  exportFormat: ['json', 'curl', 'go', 'java', 'python', 'node'],
  canvasWay: ['scale', 'keep', 'pin', 'flow'],
  unit: units,
  sourcesPlay: [false, true],
  scenariosFolded: [false, true],
  singleKeys: [true, false],
};

const panels = Object.keys(panelLimits) as Panel[];

const usualSizes = Object.fromEntries(panels.map((panel) => [panel, panelLimits[panel].usual])) as Record<
  Panel,
  number
>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The sizes that were kept, where they are still within their limits, else the usual ones. */
function keptSizes(value: unknown): Record<Panel, number> {
  const sizes = { ...usualSizes };
  if (!isRecord(value)) return sizes;
  for (const panel of panels) {
    const size = value[panel];
    if (
      typeof size === 'number' &&
      (size === 0 || size >= panelLimits[panel].min) &&
      size <= panelLimits[panel].max
    )
      sizes[panel] = size;
  }
  return sizes;
}

const keptTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, MOST_RECENT) : [];

/** What was kept, as far as it can be read and still means something. */
function kept(): Partial<Preferences> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (!isRecord(value)) return {};
    const chosen = Object.entries(value).filter(
      ([key, one]) =>
        Object.hasOwn(choices, key) && (choices[key as keyof typeof choices] as unknown[]).includes(one),
    );
    return {
      ...Object.fromEntries(chosen),
      panels: keptSizes(value['panels']),
      aids: keptAids(value['aids']),
      recent: keptTexts(value['recent']),
    };
  } catch {
    return {};
  }
}

/** The preferences of this browser; the language is detected where none was chosen. Changes are kept where storage allows. */
export function createPreferences(languages: readonly string[]): StoreApi<Preferences> {
  const first = languages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'en';
  const store = createStore<Preferences>(() => ({
    language: first.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    theme: 'system',
    exportKind: 'layout',
    exportValues: 'all',
    exportFormat: 'json',
    canvasWay: 'scale',
    unit: 'ratio',
    sourcesPlay: false,
    scenariosFolded: false,
    singleKeys: true,
    recent: [],
    panels: usualSizes,
    aids: usualAids,
    ...kept(),
  }));
  store.subscribe((state) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      // Forbidden or full: the choice lasts as long as the page.
    }
  });
  return store;
}
