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
}

/** In the order of their worth: what the bar has no room for goes into the menu from the end. */
export const barItems: readonly BarItem[] = [
  { action: 'addCamera', icon: Camera, testId: 'add-stream' },
  { action: 'undo', icon: Undo2, testId: 'undo' },
  { action: 'copyJson', icon: Copy, testId: 'copy-json', primary: true },
  { action: 'redo', icon: Redo2, testId: 'redo' },
  { action: 'delete', icon: Trash2, testId: 'delete-selection' },
  { action: 'preview', icon: MonitorPlay, testId: 'preview' },
  { action: 'arrange', icon: LayoutDashboard, testId: 'arrange' },
  { action: 'zoomFit', icon: Maximize },
  { action: 'addScreen', icon: MonitorUp },
  { action: 'duplicate', icon: CopyPlus },
  { action: 'front', icon: BringToFront },
  { action: 'back', icon: SendToBack },
  { action: 'importJson', icon: FileInput, testId: 'import-open' },
  { action: 'newLayout', icon: FilePlus2 },
  { action: 'zoomOut', icon: Minus },
  { action: 'zoomIn', icon: Plus },
  { action: 'handTool', icon: Hand },
  { action: 'downloadJson', icon: Download, testId: 'download-json' },
  { action: 'exportPng', icon: ImageDown, testId: 'export-png' },
  { action: 'copyPng', icon: Images, testId: 'copy-png' },
];

/** How many items have room, from the width that is left for them, and a button with the gap after it, CSS pixels. */
export const roomForItems = (width: number, button: number): number =>
  Math.max(0, Math.min(barItems.length, Math.floor(width / button)));
