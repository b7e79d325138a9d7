import { Ellipsis, Layers, ListChecks, type LucideIcon, SlidersHorizontal } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';

import { recordsSingle } from '../../domain/auto-layout.ts';
import { roomFor } from '../../editor/commands.ts';
import { fullReason } from '../../editor/operations.ts';
import type { ActionId } from '../actions.ts';
import { deferred } from '../deferred.tsx';
import { type Drawer, setDrawer, useNarrow } from '../narrow.ts';
import { drawerWords } from '../text/drawer-words.ts';
import { words } from '../text/words.ts';
import { useDocument, useEditor, useText, useWorkbench } from '../workbench.ts';
import { ActionButton } from './ActionButton.tsx';
import { type BarItem, fitted, roomForItems } from './bar-items.ts';
import { ExportStatus } from './ExportStatus.tsx';
import { useStepTips } from './use-step-tips.ts';

import controls from './controls.module.css';
import styles from './TopBar.module.css';

const MoreMenu = deferred(async () => (await import('../dialogs/MoreMenu.tsx')).MoreMenu);

const HistoryMenu = deferred(async () => (await import('../dialogs/HistoryMenu.tsx')).HistoryMenu);

/** The space between buttons, CSS pixels. */
const GAP = 4;

function DrawerButton({ panel, icon: Icon }: { readonly panel: Drawer; readonly icon: LucideIcon }) {
  const t = useText();
  const workbench = useWorkbench();
  const open = useStore(workbench.overlays, (state) => state.drawer === panel);
  const covered = useStore(workbench.overlays, (state) => state.preview !== undefined);
  return (
    <button
      type="button"
      className={`${controls['button']} ${controls['icon']}`}
      aria-label={t(drawerWords[panel])}
      aria-expanded={open}
      aria-controls={`panel-${panel}`}
      disabled={covered}
      data-drawer-button={panel}
      data-tip={t(drawerWords[panel])}
      onClick={() => setDrawer(workbench, open ? undefined : panel)}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}

function MoreButton({ items }: { readonly items: readonly BarItem[] }) {
  const t = useText();
  const [open, setOpen] = useState<'more' | 'history'>();
  const button = useRef<HTMLButtonElement>(null);
  const close = (menu: 'more' | 'history') => setOpen((now) => (now === menu ? undefined : now));
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${controls['button']} ${controls['icon']}`}
        aria-label={t(drawerWords.more)}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        data-testid="more"
        data-tip={t(drawerWords.more)}
        onClick={() => setOpen(open ? undefined : 'more')}
      >
        <Ellipsis size={16} aria-hidden />
      </button>
      {open === 'more' && (
        <MoreMenu
          anchor={button}
          items={items}
          onClose={() => close('more')}
          onHistory={() => setOpen('history')}
        />
      )}
      {open === 'history' && <HistoryMenu anchor={button} onClose={() => close('history')} />}
    </>
  );
}

/** Actions on the canvas, which rest while the preview covers it. */
const onCanvas: ReadonlySet<ActionId> = new Set([
  'addCamera',
  'addScreen',
  'duplicate',
  'delete',
  'front',
  'back',
  'arrange',
  'zoomFit',
  'zoomIn',
  'zoomOut',
  'handTool',
]);

/** The bar of a narrow window: the drawers' buttons, as many others as there is room for, and a menu of the rest. */
export function NarrowBar() {
  const t = useText();
  const document = useDocument();
  const previewing = useStore(useWorkbench().overlays, (state) => state.preview !== undefined);
  const tool = useEditor((state) => state.tool);
  const bar = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const tips = useStepTips();
  const [room, setRoom] = useState(3);

  useLayoutEffect(() => {
    const [all, last] = [bar.current, end.current];
    if (!all || !last) return undefined;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(all);
      const button = (last.lastElementChild as HTMLElement).offsetWidth + GAP;
      const inside = all.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      setRoom(roomForItems(inside - last.offsetWidth - GAP - (narrow ? button : 0), button));
    };
    const observer = new ResizeObserver(measure);
    for (const element of [all, last]) observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [narrow]);

  const whyNot = (action: ActionId) => {
    if ((action === 'addCamera' || action === 'addScreen') && roomFor(document) === 0)
      return { why: fullReason };
    return (action === 'exportPng' || action === 'copyPng') && recordsSingle(document.body)
      ? { why: words.noPng }
      : {};
  };
  const pressed = (action: ActionId) => {
    if (action === 'preview') return { pressed: previewing };
    return action === 'handTool' ? { pressed: tool === 'hand' } : {};
  };
  const tip = (action: ActionId) => (action === 'undo' || action === 'redo' ? tips[action] : {});
  const { shown, rest } = fitted(room);
  return (
    <div
      ref={bar}
      className={`${styles['bar']} ${styles['short']}`}
      role="toolbar"
      aria-label={t(words.toolbar)}
    >
      {narrow && <DrawerButton panel="layers" icon={Layers} />}
      {shown.map(({ action, icon, testId, primary }) => (
        <div key={action} className={styles['group']} inert={previewing && onCanvas.has(action)}>
          <ActionButton
            action={action}
            icon={icon}
            {...(testId !== undefined && { testId })}
            {...(primary && { primary })}
            {...whyNot(action)}
            {...pressed(action)}
            {...tip(action)}
          />
        </div>
      ))}
      <span className={styles['spring']} />
      <div ref={end} className={styles['group']}>
        <ExportStatus brief />
        {narrow && <DrawerButton panel="dock" icon={ListChecks} />}
        {narrow && <DrawerButton panel="inspector" icon={SlidersHorizontal} />}
        <MoreButton items={rest.filter(({ action }) => !(previewing && onCanvas.has(action)))} />
      </div>
    </div>
  );
}
