import type { Text } from '../../domain/text.ts';
import { type CanvasWay, resizeOtherwise, resizedCanvas } from '../../editor/canvas-size.ts';
import { draft } from '../../editor/editor.ts';
import { familyOf } from '../../editor/flow.ts';
import { canvasWords as words } from '../text/canvas-words.ts';
import { useEditor, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './Inspector.module.css';

const ways = {
  scale: words.wayScale,
  keep: words.wayKeep,
  pin: words.wayPin,
  flow: words.wayFlow,
} satisfies Record<CanvasWay, Text>;

/** After the canvas got another size: the other ways to take its regions along, shown while they are pointed at. */
export function CanvasWays() {
  const t = useText();
  const { editor } = useWorkbench();
  const way = useEditor((state) => state.canvasWay);
  const resized = useEditor((state) =>
    state.resized?.after === state.committed ? state.resized : undefined,
  );
  if (!resized) return null;
  const offered = (Object.keys(ways) as CanvasWay[]).filter(
    (one) => one !== 'flow' || familyOf(resized.before) !== undefined,
  );
  const show = (one: CanvasWay) => draft(editor, resizedCanvas(resized.before, resized.size, one));
  const hide = () => {
    if (editor.getState().draft) draft(editor, undefined);
  };
  return (
    <div className={styles['ways']} role="group" aria-label={t(words.ways)} data-testid="canvas-ways">
      <span>{t(words.ways)}</span>
      {offered.map((one) => (
        <button
          key={one}
          type="button"
          className={`${controls['button']} ${controls['small']}`}
          aria-pressed={one === way}
          data-way={one}
          onPointerEnter={() => show(one)}
          onPointerLeave={hide}
          onFocus={() => show(one)}
          onBlur={hide}
          onClick={() => resizeOtherwise(editor, one)}
        >
          {t(ways[one])}
        </button>
      ))}
    </div>
  );
}
