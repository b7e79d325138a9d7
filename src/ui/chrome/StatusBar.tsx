import { useRef } from 'react';
import { useStore } from 'zustand';

import { bounds } from '../../domain/rect.ts';
import type { Text } from '../../domain/text.ts';
import { selected, shown } from '../../editor/editor.ts';
import { ratioName } from '../../mixer/test-card.ts';
import { actions } from '../actions.ts';
import { setAids } from '../aids.ts';
import { deferred } from '../deferred.tsx';
import { useLive, writeText } from '../inspector/live.ts';
import type { Preferences } from '../preferences.ts';
import { aidsWords } from '../text/aids-words.ts';
import { words } from '../text/words.ts';
import { type SaveState, useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';
import { HelpButton } from './HelpButton.tsx';
import { keysText } from './keys-text.ts';
import { useKeys } from './use-keys.ts';

import styles from './StatusBar.module.css';

const HintLine = deferred(
  async () => (await import('./HintLine.tsx')).HintLine,
  <span className={styles['hint']} />,
);

const saveWords = {
  saved: words.saved,
  saving: words.saving,
  full: words.saveFull,
  forbidden: words.saveForbidden,
  failed: words.saveFailed,
  elsewhere: words.saveElsewhere,
} satisfies Record<SaveState, Text>;

/** The place, size and ratio of the selection, following the hand without React. */
function Figures() {
  const element = useRef<HTMLSpanElement>(null);
  useLive(
    'panels',
    element,
    (span, state) => {
      const chosen = selected(state);
      const rects = shown(state)
        .regions.filter((region) => chosen.includes(region.id))
        .map((region) => region.rect);
      if (rects.length === 0) return writeText(span, '');
      const box = bounds(rects);
      return writeText(span, `${box.x}, ${box.y}   ${box.w} × ${box.h}   ${ratioName(box.w, box.h)}`);
    },
    [],
  );
  return (
    <span className={styles['figures']}>
      <span ref={element} />
    </span>
  );
}

/** The line at the bottom: what the hand can do, figures, switches, and how saving stands. */
export function StatusBar() {
  const t = useText();
  const { editor, preferences, keeping } = useWorkbench();
  const cropping = useEditor((state) => state.crop !== undefined);
  const keepInside = useEditor((state) => state.keepInside);
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  const snapping = usePreferences((state) => state.aids.snapping);
  const snapKey = useKeys(actions.snapping);
  const sourcesPlay = usePreferences((state) => state.sourcesPlay);
  const save = useStore(keeping, (state) => state.save);
  const trouble = save !== 'saved' && save !== 'saving';
  return (
    <footer className={styles['bar']} aria-label={t(words.statusBar)} data-cropping={cropping || undefined}>
      <HintLine />
      <Figures />
      <label
        className={styles['toggle']}
        data-tip={t(aidsWords.snapping)}
        data-tip-keys={snapKey && keysText(snapKey)}
      >
        <input
          type="checkbox"
          checked={snapping}
          data-testid="snapping"
          onChange={(event) => setAids(preferences, { snapping: event.target.checked })}
        />
        {t(aidsWords.snapping)}
      </label>
      <label className={styles['toggle']}>
        <input
          type="checkbox"
          checked={keepInside}
          onChange={(event) => editor.setState({ keepInside: event.target.checked })}
        />
        {t(words.keepInside)}
      </label>
      <label className={`${styles['toggle']} ${styles['wide']}`}>
        <input
          type="checkbox"
          checked={sourcesPlay}
          onChange={(event) => preferences.setState({ sourcesPlay: event.target.checked })}
        />
        {t(words.playSources)}
      </label>
      <span
        className={trouble ? styles['trouble'] : styles['wide']}
        role={trouble ? 'status' : undefined}
        data-save={save}
      >
        {t(saveWords[save])}
      </span>
      <select
        className={styles['plain']}
        aria-label={t(words.theme)}
        value={theme}
        onChange={(event) => preferences.setState({ theme: event.target.value as Preferences['theme'] })}
      >
        <option value="system">{t(words.themeSystem)}</option>
        <option value="light">{t(words.themeLight)}</option>
        <option value="dark">{t(words.themeDark)}</option>
      </select>
      <select
        className={styles['plain']}
        aria-label={t(words.language)}
        value={language}
        data-testid="language"
        onChange={(event) =>
          preferences.setState({ language: event.target.value as Preferences['language'] })
        }
      >
        <option value="en" lang="en">
          {t(words.languageEnglish)}
        </option>
        <option value="zh" lang="zh-CN">
          {t(words.languageChinese)}
        </option>
      </select>
      <HelpButton />
    </footer>
  );
}
