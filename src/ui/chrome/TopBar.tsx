import {
  BringToFront,
  Camera,
  ChevronDown,
  Copy,
  CopyPlus,
  Download,
  FilePlus2,
  FileInput,
  Hand,
  ImageDown,
  Images,
  LayoutDashboard,
  Maximize,
  Minus,
  MonitorPlay,
  MonitorUp,
  MousePointer2,
  Plus,
  Redo2,
  SendToBack,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';

import { recordsSingle } from '../../domain/auto-layout.ts';
import { roomFor } from '../../editor/commands.ts';
import { fullReason, zoom } from '../../editor/operations.ts';
import { actions } from '../actions.ts';
import { deferred } from '../deferred.tsx';
import { useShortBar } from '../narrow.ts';
import { historyWords } from '../text/history-words.ts';
import { words } from '../text/words.ts';
import { useDocument, useEditor, useText, useWorkbench } from '../workbench.ts';
import { ActionButton } from './ActionButton.tsx';
import { ExportStatus } from './ExportStatus.tsx';
import { keysText } from './keys-text.ts';
import { useKeys } from './use-keys.ts';
import { useStepTips } from './use-step-tips.ts';
import { ViewButton } from './ViewButton.tsx';

import controls from './controls.module.css';
import styles from './TopBar.module.css';

const HistoryMenu = deferred(async () => (await import('../dialogs/HistoryMenu.tsx')).HistoryMenu);

/** The undo and redo buttons, with the names of the steps they would take, and the list of all steps. */
function History() {
  const t = useText();
  const tips = useStepTips();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className={styles['group']}>
      <ActionButton action="undo" icon={Undo2} testId="undo" {...tips.undo} />
      <ActionButton action="redo" icon={Redo2} testId="redo" {...tips.redo} />
      <button
        ref={button}
        type="button"
        className={`${controls['button']} ${controls['icon']} ${styles['caret']}`}
        aria-label={t(historyWords.history)}
        data-tip={t(historyWords.history)}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <ChevronDown size={14} aria-hidden />
      </button>
      {open && <HistoryMenu anchor={button} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** The scale of the view, and the ways to change it. */
function Zoom() {
  const t = useText();
  const { editor } = useWorkbench();
  const percent = useEditor((state) => Math.round(state.view.scale * 100));
  const keys = useKeys(actions.zoomActual);
  return (
    <div className={styles['group']}>
      <ActionButton action="zoomOut" icon={Minus} />
      <button
        type="button"
        className={`${controls['button']} ${styles['zoom']}`}
        aria-label={t(words.zoomLevel, { percent })}
        data-tip={t(words.zoomActual)}
        data-tip-keys={keys && keysText(keys)}
        onClick={() => zoom(editor, 1)}
      >
        {`${percent} %`}
      </button>
      <ActionButton action="zoomIn" icon={Plus} />
      <ActionButton action="zoomFit" icon={Maximize} />
    </div>
  );
}

const NarrowBar = deferred(
  async () => (await import('./NarrowBar.tsx')).NarrowBar,
  <div className={styles['bar']} />,
);

/** The bar across the top; in a narrow window a shorter one, with the drawers' buttons and a menu of the rest. */
export function TopBar() {
  const t = useText();
  const short = useShortBar();
  return (
    <header>
      <h1 className={controls['hidden']}>{t(words.appName)}</h1>
      {short ? <NarrowBar /> : <WideBar />}
    </header>
  );
}

/** The bar across the top: the layout, its history, adding and arranging, the view, and the way out. */
function WideBar() {
  const t = useText();
  const document = useDocument();
  const full = roomFor(document) === 0;
  const tool = useEditor((state) => state.tool);
  const whyFull = full ? { why: fullReason } : {};
  const whyNoMix = recordsSingle(document.body) ? { why: words.noPng } : {};
  // What works on the covered canvas rests while the preview is on.
  const previewing = useStore(useWorkbench().overlays, (state) => state.preview !== undefined);
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t(words.toolbar)}>
      <div className={styles['group']}>
        <ActionButton action="newLayout" icon={FilePlus2} />
        <ActionButton action="importJson" icon={FileInput} testId="import-open" named />
      </div>
      <span className={styles['divider']} />
      <History />
      <span className={styles['divider']} />
      <div className={styles['group']} inert={previewing}>
        <ActionButton action="addCamera" icon={Camera} testId="add-stream" named {...whyFull} />
        <ActionButton action="addScreen" icon={MonitorUp} {...whyFull} />
        <ActionButton action="duplicate" icon={CopyPlus} />
        <ActionButton action="delete" icon={Trash2} testId="delete-selection" />
        <ActionButton action="front" icon={BringToFront} />
        <ActionButton action="back" icon={SendToBack} />
        <ActionButton action="arrange" icon={LayoutDashboard} testId="arrange" />
      </div>
      <span className={styles['divider']} />
      <div className={styles['group']} inert={previewing}>
        <ActionButton action="selectTool" icon={MousePointer2} pressed={tool === 'select'} />
        <ActionButton action="handTool" icon={Hand} pressed={tool === 'hand'} />
      </div>
      <div className={styles['group']} inert={previewing}>
        <Zoom />
        <ViewButton />
      </div>
      <span className={styles['spring']} />
      <ExportStatus />
      <ActionButton action="preview" icon={MonitorPlay} testId="preview" named pressed={previewing} />
      <div className={styles['group']}>
        <ActionButton action="exportPng" icon={ImageDown} testId="export-png" {...whyNoMix} />
        <ActionButton action="copyPng" icon={Images} testId="copy-png" {...whyNoMix} />
      </div>
      <ActionButton action="downloadJson" icon={Download} testId="download-json" />
      <ActionButton action="copyJson" icon={Copy} testId="copy-json" named primary />
    </div>
  );
}
