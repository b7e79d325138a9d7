import { type CSSProperties, Suspense, lazy, useEffect, useState } from 'react';
import { useStore } from 'zustand';

import { Announcer, Notice } from './chrome/Notice.tsx';
import { Splitter } from './chrome/Splitter.tsx';
import { StatusBar } from './chrome/StatusBar.tsx';
import { Tip } from './chrome/Tip.tsx';
import { TopBar } from './chrome/TopBar.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { attachKeyboard } from './keyboard.ts';
import { JsonText } from './panels/JsonText.tsx';
import { Layers } from './panels/Layers.tsx';
import { Problems } from './panels/Problems.tsx';
import { ModeNote } from './stage/ModeNote.tsx';
import { Stage } from './stage/Stage.tsx';
import { noteSteps } from './step-notes.ts';
import { words } from './text/words.ts';
import { usePreferences, useText, useWorkbench } from './workbench.ts';

import controls from './chrome/controls.module.css';
import styles from './Designer.module.css';

const ImportDialog = lazy(async () => ({
  default: (await import('./dialogs/ImportDialog.tsx')).ImportDialog,
}));
const NewDialog = lazy(async () => ({ default: (await import('./dialogs/NewDialog.tsx')).NewDialog }));
const GuidesDialog = lazy(async () => ({
  default: (await import('./dialogs/GuidesDialog.tsx')).GuidesDialog,
}));
const FieldHelp = lazy(async () => ({ default: (await import('./dialogs/FieldHelp.tsx')).FieldHelp }));
const ScenarioPanel = lazy(async () => ({
  default: (await import('./scenarios/ScenarioPanel.tsx')).ScenarioPanel,
}));
const ContextMenu = lazy(async () => ({ default: (await import('./dialogs/ContextMenu.tsx')).ContextMenu }));

/** Says that the saved layout could not be read, and offers it as a file. */
function SetAsideBanner() {
  const t = useText();
  const { keeping } = useWorkbench();
  const setAside = useStore(keeping, (state) => state.setAside);
  if (!setAside) return <div />;
  const button = `${controls['button']} ${controls['outlined']} ${controls['small']}`;
  return (
    <div className={styles['banner']} role="alert" data-set-aside="">
      <span>{t(words.setAside)}</span>
      <button type="button" className={button} onClick={setAside.download}>
        {t(words.setAsideDownload)}
      </button>
      <button type="button" className={button} onClick={setAside.discard}>
        {t(words.setAsideDiscard)}
      </button>
    </div>
  );
}

/** Opens the import with a text or a file that is dropped or pasted anywhere. */
function useIncoming(): boolean {
  const { overlays } = useWorkbench();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const open = (importText: string) => overlays.setState({ dialog: 'import', importText });
    const idle = () => overlays.getState().dialog === undefined;
    const carries = (event: DragEvent) =>
      idle() &&
      (event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false);
    window.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setOver(carries(event));
      },
      { signal },
    );
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        if (!carries(event)) return;
        const [file] = event.dataTransfer?.files ?? [];
        if (file) void file.text().then(open);
        else open(event.dataTransfer?.getData('text/plain') ?? '');
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      (event) => {
        const typing = event.target instanceof Element && event.target.matches('input, textarea');
        const text = event.clipboardData?.getData('text/plain') ?? '';
        // Other texts may be on the clipboard for other reasons; only what begins like JSON is meant for here.
        if (!typing && idle() && /^\s*[[{"]/.test(text)) open(text);
      },
      { signal },
    );
    return () => controller.abort();
  }, [overlays]);
  return over;
}

/** The whole window. */
export function Designer() {
  const t = useText();
  const workbench = useWorkbench();
  const { overlays } = workbench;
  const dialog = useStore(overlays, (state) => state.dialog);
  const helping = useStore(overlays, (state) => state.help !== undefined);
  const menuOpen = useStore(overlays, (state) => state.menu !== undefined);
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  const panels = usePreferences((state) => state.panels);
  const dropping = useIncoming();
  const sizes = Object.fromEntries(
    Object.entries(panels).map(([panel, size]) => [`--${panel}`, `${size}px`]),
  ) as CSSProperties;

  useEffect(() => attachKeyboard(workbench), [workbench]);
  useEffect(() => noteSteps(workbench), [workbench]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = theme;
    document.title = t(words.appName);
  }, [language, theme, t]);

  return (
    <>
      <a className={styles['skip']} href="#stage">
        {t(words.skipToStage)}
      </a>
      <div className={styles['window']} style={sizes}>
        <TopBar />
        <SetAsideBanner />
        <main className={styles['columns']}>
          <div className={`${styles['panel']} ${styles['streams']}`}>
            <Layers />
            <Suspense>
              <ScenarioPanel />
            </Suspense>
          </div>
          <Splitter panel="layers" side="before" />
          <div className={styles['rows']}>
            <section id="stage" tabIndex={-1} className={styles['panel']} aria-label={t(words.canvas)}>
              <Stage />
              <ModeNote />
            </section>
            <Splitter panel="dock" side="after" />
            <div className={styles['dock']}>
              <div className={styles['panel']}>
                <Problems />
              </div>
              <Splitter panel="json" side="after" />
              <div className={styles['panel']}>
                <JsonText />
              </div>
            </div>
          </div>
          <Splitter panel="inspector" side="after" />
          <div className={styles['panel']}>
            <Inspector />
          </div>
        </main>
        <StatusBar />
      </div>
      <Suspense>
        {dialog === 'import' && <ImportDialog />}
        {dialog === 'new' && <NewDialog />}
        {dialog === 'guides' && <GuidesDialog />}
        {helping && <FieldHelp />}
        {menuOpen && <ContextMenu />}
      </Suspense>
      {dropping && <div className={styles['drop']}>{t(words.dropHere)}</div>}
      <Notice />
      <Announcer />
      <Tip />
    </>
  );
}
