import { AlignHorizontalSpaceBetween, AlignVerticalSpaceBetween, type LucideIcon } from 'lucide-react';
import { useId, useRef, useState } from 'react';

import type { Direction } from '../../domain/arrange.ts';
import { evaluate } from '../../domain/expression.ts';
import { type Text, fill } from '../../domain/text.ts';
import { distributeSelection, selectionWay } from '../../editor/arranging.ts';
import { type Editor, canvasRect } from '../../editor/editor.ts';
import type { Note } from '../inspector/number-input.ts';
import { arrangePanelWords } from '../text/arrange-panel-words.ts';
import { arrangeWords as words } from '../text/arrange-words.ts';
import { words as common } from '../text/words.ts';
import { usePreferences, useSelection, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './arrange.module.css';

const ways: readonly (readonly [Direction, Text, LucideIcon])[] = [
  ['across', words.distributeAcross, AlignHorizontalSpaceBetween],
  ['down', words.distributeDown, AlignVerticalSpaceBetween],
];

/** Distributes by what is typed as the gap; returns what there is to say of the figure. */
function distributeBy(editor: Editor, direction: Direction, text: string): Note | undefined {
  if (text.trim() === '') {
    distributeSelection(editor, direction);
    return undefined;
  }
  const { w, h } = canvasRect(editor.getState().committed);
  const result = evaluate(text, {
    current: undefined,
    percentOf: direction === 'across' ? w : h,
    variables: { W: w, H: h },
  });
  if (!result.ok)
    return { text: result.reason, ...(result.params && { params: result.params }), refused: true };
  const gap = Math.round(result.value);
  const to = distributeSelection(editor, direction, gap) ?? gap;
  if (to === gap) return undefined;
  return { text: to < gap ? common.clampedMax : common.clampedMin, params: { from: gap, to } };
}

/** Distributing the selected regions, with equal gaps or a typed one. Enter goes the way in which they stretch. */
export function Distribute() {
  const t = useText();
  const { editor } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const count = useSelection().length;
  const gap = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState<Note>();
  const [turn, setTurn] = useState(0);
  const id = useId();
  const run = (direction: Direction) => {
    const next = distributeBy(editor, direction, gap.current?.value ?? '');
    setNote(next);
    setTurn((before) => before + 1);
    if (!next?.refused) return;
    gap.current?.focus();
    gap.current?.select();
  };
  return (
    <>
      <div className={styles['icons']}>
        {ways.map(([direction, label, Icon]) => (
          <button
            key={direction}
            type="button"
            className={`${controls['button']} ${controls['icon']}`}
            aria-label={t(label)}
            data-tip={t(label)}
            disabled={count < 2}
            onClick={() => run(direction)}
          >
            <Icon size={16} aria-hidden />
          </button>
        ))}
        <label className={styles['gap']}>
          {t(arrangePanelWords.gap)}
          <input
            ref={gap}
            inputMode="numeric"
            autoComplete="off"
            data-testid="arrange-gap"
            placeholder={t(arrangePanelWords.gapHint)}
            aria-invalid={note?.refused}
            aria-describedby={note && id}
            onInput={() => setNote(undefined)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || count < 2) return;
              run(selectionWay(editor.getState()));
              event.currentTarget.select();
            }}
          />
        </label>
      </div>
      {note && (
        <p id={id} role="status" className={styles['note']} data-refused={note.refused}>
          {/* A new element for each press: the same words twice are said twice. */}
          <span key={turn}>{fill(note.text, language, note.params)}</span>
        </p>
      )}
    </>
  );
}
