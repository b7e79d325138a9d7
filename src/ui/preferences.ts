import { type StoreApi, createStore } from 'zustand/vanilla';

import type { PayloadOptions } from '../domain/payload.ts';
import type { Language } from '../domain/text.ts';

/** How the person likes the tool; kept apart from the document, and never undone. */
export interface Preferences {
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
  readonly exportKind: PayloadOptions['kind'];
  readonly exportValues: PayloadOptions['values'];
  readonly dockOpen: boolean;
  readonly clocks: boolean;
}

const KEY = 'recording-layout.preferences';

const choices: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  language: ['en', 'zh'],
  theme: ['system', 'light', 'dark'],
  exportKind: ['layout', 'start-record', 'update-record'],
  exportValues: ['all', 'minimal'],
  dockOpen: [true, false],
  clocks: [false, true],
};

/** What was kept, as far as it can be read and still means something. */
function kept(): Partial<Preferences> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter(
        ([key, one]) => Object.hasOwn(choices, key) && (choices[key as keyof Preferences] as unknown[]).includes(one),
      ),
    );
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
    dockOpen: true,
    clocks: false,
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
