import { roomFor } from '../editor/commands.ts';
import type { Workbench } from './workbench.ts';

/** Whether anything is selected. */
export const hasSelection = ({ editor }: Workbench): boolean => editor.getState().selection.length > 0;

/** Whether the recording takes another stream. */
export const hasRoom = ({ editor }: Workbench): boolean => roomFor(editor.getState().committed) > 0;

/** Whether the service would take the request. */
export const isValid = ({ report }: Workbench): boolean => {
  const { judge, counts } = report.getState();
  return judge !== undefined && counts.error === 0;
};
