import {
  BringToFront,
  Camera,
  Copy,
  CopyPlus,
  Download,
  FileInput,
  FilePlus2,
  Hand,
  ImageDown,
  Images,
  LayoutDashboard,
  type LucideIcon,
  Maximize,
  Minus,
  MonitorPlay,
  MonitorUp,
  Plus,
  Redo2,
  SendToBack,
  Trash2,
  Undo2,
} from 'lucide-react';

import type { ActionId } from '../actions.ts';

/** A button of the bar in a narrow window, or its row in the menu where there is no room for it. */
export interface BarItem {
  readonly action: ActionId;
  readonly icon: LucideIcon;
  readonly testId?: string;
  readonly primary?: true;
  /** Its place by worth, from 1: what the bar has no room for goes into the menu, the least worth first. */
  readonly worth: number;
}

/** In the order in which they stand, as in the bar of a wide window. */
export const barItems: readonly BarItem[] = [
  { action: 'undo', icon: Undo2, testId: 'undo', worth: 2 },
  { action: 'redo', icon: Redo2, testId: 'redo', worth: 4 },
  { action: 'addCamera', icon: Camera, testId: 'add-stream', worth: 1 },
  { action: 'addScreen', icon: MonitorUp, worth: 9 },
  { action: 'duplicate', icon: CopyPlus, worth: 10 },
  { action: 'delete', icon: Trash2, testId: 'delete-selection', worth: 5 },
  { action: 'front', icon: BringToFront, worth: 11 },
  { action: 'back', icon: SendToBack, worth: 12 },
  { action: 'arrange', icon: LayoutDashboard, testId: 'arrange', worth: 7 },
  { action: 'handTool', icon: Hand, worth: 17 },
  { action: 'zoomOut', icon: Minus, worth: 15 },
  { action: 'zoomIn', icon: Plus, worth: 16 },
  { action: 'zoomFit', icon: Maximize, worth: 8 },
  { action: 'newLayout', icon: FilePlus2, worth: 14 },
  { action: 'importJson', icon: FileInput, testId: 'import-open', worth: 13 },
  { action: 'preview', icon: MonitorPlay, testId: 'preview', worth: 6 },
  { action: 'exportPng', icon: ImageDown, testId: 'export-png', worth: 19 },
  { action: 'copyPng', icon: Images, testId: 'copy-png', worth: 20 },
  { action: 'downloadJson', icon: Download, testId: 'download-json', worth: 18 },
  { action: 'copyJson', icon: Copy, testId: 'copy-json', primary: true, worth: 3 },
];

/** The items for which there is room, `room` of them at most, and the rest. */
export function fitted(room: number): {
  readonly shown: readonly BarItem[];
  readonly rest: readonly BarItem[];
} {
  const shown = barItems.filter(({ worth }) => worth <= room);
  return { shown, rest: barItems.filter((item) => !shown.includes(item)) };
}

/** How many items have room, from the width that is left for them, and a button with the gap after it, CSS pixels. */
export const roomForItems = (width: number, button: number): number =>
  Math.max(0, Math.min(barItems.length, Math.floor(width / button)));
