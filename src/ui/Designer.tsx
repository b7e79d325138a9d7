import { type ComponentProps, Suspense, lazy, useEffect, useState } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useStore } from 'zustand';

import { Announcer, Notice } from './chrome/Notice.tsx';
import { StatusBar } from './chrome/StatusBar.tsx';
import { Tip } from './chrome/Tip.tsx';
import { TopBar } from './chrome/TopBar.tsx';
import controls from './chrome/controls.module.css';
import styles from './Designer.module.css';
import { Inspector } from './inspector/Inspector.tsx';
import { attachKeyboard } from './keyboard.ts';
import { JsonText } from './panels/JsonText.tsx';
import { Layers } from './panels/Layers.tsx';
import { Problems } from './panels/Problems.tsx';
import { Stage } from './stage/Stage.tsx';
import { words } from './text/words.ts';
import { usePreferences, useText, useWorkbench } from './workbench.ts';

const ImportDialog = lazy(async () => ({ default: (await import('./dialogs/ImportDialog.tsx')).ImportDialog }));
const NewDialog = lazy(async () => ({ default: (await import('./dialogs/NewDialog.tsx')).NewDialog }));
const FieldHelp = lazy(async () => ({ default: (await import('./dialogs/FieldHelp.tsx')).FieldHelp }));

/** A group of panels that remembers its sizes. */
function Panels({ id, ids, ...props }: { id: string; ids: string[] } & ComponentProps<typeof Group>) {
  const layout = useDefaultLayout({ id: `recording-layout.${id}`, panelIds: ids, storage: localStorage });
  return <Group {...props} {...layout} />;
}

function Line({ horizontal = false }: { readonly horizontal?: boolean }) {
  const t = useText();
  return (
    <Separator
      className={`${styles['separator']} ${horizontal ? styles['row'] : ''}`}
      aria-label={t(words.resizePanel)}
    />
  );
}

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
      idle() && (event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false);
    window.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setOver(carries(event));
      },
      { signal },
    );
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
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
        if (!typing && idle() && text.trim() !== '') open(text);
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
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  const dropping = useIncoming();

  useEffect(() => attachKeyboard(workbench), [workbench]);
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
      <div className={styles['window']}>
        <TopBar />
        <SetAsideBanner />
        <Panels id="columns" ids={['layers', 'middle', 'inspector']} orientation="horizontal">
          <Panel id="layers" defaultSize={264} minSize={200} maxSize={420} groupResizeBehavior="preserve-pixel-size">
            <Layers />
          </Panel>
          <Line />
          <Panel id="middle" minSize={240}>
            <Panels id="rows" ids={['stage', 'dock']} orientation="vertical">
              <Panel id="stage" minSize={120}>
                <main id="stage" tabIndex={-1} className={styles['stage']}>
                  <Stage />
                </main>
              </Panel>
              <Line horizontal />
              <Panel id="dock" defaultSize={240} minSize={96} collapsible groupResizeBehavior="preserve-pixel-size">
                <Panels id="dock" ids={['problems', 'json']} orientation="horizontal">
                  <Panel id="problems" minSize={160}>
                    <Problems />
                  </Panel>
                  <Line />
                  <Panel id="json" minSize={160}>
                    <JsonText />
                  </Panel>
                </Panels>
              </Panel>
            </Panels>
          </Panel>
          <Line />
          <Panel id="inspector" defaultSize={320} minSize={240} maxSize={480} groupResizeBehavior="preserve-pixel-size">
            <Inspector />
          </Panel>
        </Panels>
        <StatusBar />
      </div>
      <Suspense>
        {dialog === 'import' && <ImportDialog />}
        {dialog === 'new' && <NewDialog />}
        {helping && <FieldHelp />}
      </Suspense>
      {dropping && <div className={styles['drop']}>{t(words.dropHere)}</div>}
      <Notice />
      <Announcer />
      <Tip />
    </>
  );
}
