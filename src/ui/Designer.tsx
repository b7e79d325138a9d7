import { type CSSProperties, useEffect, useState } from 'react';
import { useStore } from 'zustand';

import { automaticMode, recordsSingle } from '../domain/auto-layout.ts';
import { idsWith } from '../domain/marks.ts';
import { visible } from '../editor/editor.ts';
import { Drawer } from './chrome/Drawer.tsx';
import { Announcer, Notice } from './chrome/Notice.tsx';
import { Splitter } from './chrome/Splitter.tsx';
import { StatusBar } from './chrome/StatusBar.tsx';
import { TopBar } from './chrome/TopBar.tsx';
import { deferred } from './deferred.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { attachKeyboard } from './keyboard.ts';
import { carriesMedia, mediaFiles } from './media/media-files.ts';
import { setDrawer, useNarrow } from './narrow.ts';
import { JsonText } from './panels/JsonText.tsx';
import { Layers } from './panels/Layers.tsx';
import { Problems } from './panels/Problems.tsx';
import { attachClipboard } from './records/clipboard.ts';
import { Stage } from './stage/Stage.tsx';
import { sourceWords } from './text/source-words.ts';
import { words } from './text/words.ts';
import { useEditor, usePreferences, useText, useWorkbench } from './workbench.ts';

import styles from './Designer.module.css';

const ImportDialog = deferred(async () => (await import('./dialogs/ImportDialog.tsx')).ImportDialog);
const NewDialog = deferred(async () => (await import('./dialogs/NewDialog.tsx')).NewDialog);
const GuidesDialog = deferred(async () => (await import('./dialogs/GuidesDialog.tsx')).GuidesDialog);
const ReferenceDialog = deferred(async () => (await import('./dialogs/ReferenceDialog.tsx')).ReferenceDialog);
const Palette = deferred(async () => (await import('./command/Palette.tsx')).Palette);
const ShortcutSheet = deferred(async () => (await import('./command/ShortcutSheet.tsx')).ShortcutSheet);
const FieldHelp = deferred(async () => (await import('./dialogs/FieldHelp.tsx')).FieldHelp);
const ScenarioPanel = deferred(async () => (await import('./scenarios/ScenarioPanel.tsx')).ScenarioPanel);
const SingleStreams = deferred(async () => (await import('./stage/SingleStreams.tsx')).SingleStreams);
const Tip = deferred(async () => (await import('./chrome/Tip.tsx')).Tip);
const ModeNote = deferred(async () => (await import('./stage/ModeNote.tsx')).ModeNote);
const EmptyNote = deferred(async () => (await import('./stage/EmptyNote.tsx')).EmptyNote);
const CropBar = deferred(async () => (await import('./stage/CropBar.tsx')).CropBar);
const ArrangePanel = deferred(async () => (await import('./arrange/ArrangePanel.tsx')).ArrangePanel);
const Preview = deferred(async () => (await import('./preview/Preview.tsx')).Preview);
const ContextMenu = deferred(async () => (await import('./dialogs/ContextMenu.tsx')).ContextMenu);
const HiddenNote = deferred(async () => (await import('./records/HiddenNote.tsx')).HiddenNote);
const Landing = deferred(async () => (await import('./media/Landing.tsx')).Landing);
const ImageMarks = deferred(async () => (await import('./media/ImageMarks.tsx')).ImageMarks);
const SetAsideBanner = deferred(async () => (await import('./chrome/SetAsideBanner.tsx')).SetAsideBanner);
const SourceMenu = deferred(async () => (await import('./media/SourceMenu.tsx')).SourceMenu);

const landing = () => import('./media/landing.ts');

/** Opens the import with a text or a file that is dropped anywhere; images and videos go to streams. */
function useIncoming(): boolean {
  const workbench = useWorkbench();
  const { overlays } = workbench;
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
        const media = idle() && carriesMedia(event.dataTransfer);
        setOver(!media && carries(event));
        if (media) void landing().then(({ markLanding }) => markLanding(workbench, event));
      },
      { signal },
    );
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget !== null) return;
        setOver(false);
        void landing().then(({ markLanding }) => markLanding(workbench, undefined));
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        if (!carries(event)) return;
        const media = mediaFiles(event.dataTransfer?.files);
        const [file] = event.dataTransfer?.files ?? [];
        if (media.length > 0) void landing().then(({ landFiles }) => landFiles(workbench, media, event));
        else if (file) void file.text().then(open);
        else open(event.dataTransfer?.getData('text/plain') ?? '');
      },
      { signal },
    );
    return () => controller.abort();
  }, [workbench, overlays]);
  return over;
}

/** The whole window. */
export function Designer() {
  const t = useText();
  const workbench = useWorkbench();
  const { overlays, keeping } = workbench;
  const setAside = useStore(keeping, (state) => state.setAside);
  const dialog = useStore(overlays, (state) => state.dialog);
  const helping = useStore(overlays, (state) => state.help !== undefined);
  const previewing = useStore(overlays, (state) => state.preview !== undefined);
  const menuOpen = useStore(overlays, (state) => state.menu !== undefined);
  const single = useEditor((state) => recordsSingle(state.committed.body));
  const automatic = useEditor((state) => automaticMode(state.committed) !== undefined);
  const bare = useEditor((state) => visible(state).regionOrder.length === 0) && !automatic && !single;
  const hiding = useEditor((state) => idsWith(state.committed, 'hidden').size > 0);
  const cropping = useEditor((state) => state.crop !== undefined);
  const arranging = useStore(overlays, (state) => state.arranging);
  const sourceOpen = useStore(overlays, (state) => state.source !== undefined);
  const isLanding = useStore(overlays, (state) => state.landing !== undefined);
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  const panels = usePreferences((state) => state.panels);
  const narrow = useNarrow();
  const drawer = useStore(overlays, (state) => state.drawer);
  const dropping = useIncoming();
  const sizes = Object.fromEntries(
    // Larger text has wider panels, as far as the stage keeps a third of the window.
    Object.entries(panels).map(([panel, size]) => [
      `--${panel}`,
      `max(${size}px, min(${size}rem / 13, 33vw))`,
    ]),
  ) as CSSProperties;

  useEffect(() => attachKeyboard(workbench), [workbench]);
  useEffect(() => attachClipboard(workbench), [workbench]);
  useEffect(() => {
    const notes = import('./step-notes.ts').then(({ noteSteps }) => noteSteps(workbench));
    return () => void notes.then((stop) => stop());
  }, [workbench]);
  useEffect(() => {
    if (!narrow) setDrawer(workbench, undefined);
  }, [workbench, narrow]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = theme;
    document.title = t(words.appName);
  }, [language, theme, t]);

  return (
    <>
      <a className={styles['skip']} href="#stage" inert={previewing}>
        {t(words.skipToStage)}
      </a>
      <div className={styles['window']} style={sizes} data-narrow={narrow || undefined}>
        <TopBar />
        <div inert={previewing}>{setAside && <SetAsideBanner setAside={setAside} />}</div>
        <main className={styles['main']} inert={previewing}>
          <div className={styles['columns']}>
            <Drawer panel="layers" className={`${styles['panel']} ${styles['streams']}`}>
              <Layers />
              <ScenarioPanel />
            </Drawer>
            <Splitter panel="layers" side="before" />
            <div className={styles['rows']}>
              <section className={`${styles['panel']} ${styles['canvas']}`} aria-label={t(words.canvas)}>
                {(automatic || single) && <ModeNote />}
                <div className={styles['view']}>
                  <Stage />
                  {single && <SingleStreams />}
                  {bare && <EmptyNote />}
                  {hiding && <HiddenNote />}
                  {cropping && <CropBar />}
                  <ImageMarks />
                </div>
              </section>
              <Splitter panel="dock" side="after" />
              <Drawer panel="dock" className={styles['dock']}>
                <div className={styles['panel']}>
                  <Problems />
                </div>
                <Splitter panel="json" side="after" />
                <div className={styles['panel']} inert={!narrow && panels.json === 0}>
                  <JsonText />
                </div>
              </Drawer>
            </div>
            <Splitter panel="inspector" side="after" />
            <Drawer panel="inspector" className={styles['panel']}>
              <Inspector />
            </Drawer>
            {narrow && drawer && (
              <div className={styles['scrim']} onPointerDown={() => setDrawer(workbench, undefined)} />
            )}
          </div>
        </main>
        <div inert={previewing}>
          <StatusBar />
        </div>
        {previewing && <Preview />}
      </div>
      {dialog === 'import' && <ImportDialog />}
      {dialog === 'new' && <NewDialog />}
      {dialog === 'reference' && <ReferenceDialog />}
      {dialog === 'guides' && <GuidesDialog />}
      {dialog === 'palette' && <Palette />}
      {dialog === 'shortcuts' && <ShortcutSheet />}
      {helping && <FieldHelp />}
      {menuOpen && <ContextMenu />}
      {arranging && <ArrangePanel />}
      {sourceOpen && <SourceMenu />}
      {isLanding && <Landing />}
      {dropping && <div className={styles['drop']}>{t(sourceWords.dropHere)}</div>}
      <Notice />
      <Announcer />
      <Tip />
    </>
  );
}
