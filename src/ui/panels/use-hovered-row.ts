import { type RefObject, useEffect } from 'react';

import { useWorkbench } from '../workbench.ts';

/** Marks the row of the list whose region the pointer is over on the stage; without React, for pointers move a lot. */
export function useHoveredRow(list: RefObject<HTMLElement | null>): void {
  const { editor } = useWorkbench();
  useEffect(() => {
    const rowOf = (id: string | undefined) =>
      id === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-slot="${CSS.escape(id)}"]`);
    return editor.subscribe(({ hover }, before) => {
      if (hover === before.hover) return;
      rowOf(before.hover)?.removeAttribute('data-hover');
      rowOf(hover)?.setAttribute('data-hover', '');
    });
  }, [editor, list]);
}
