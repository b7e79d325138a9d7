import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  ArrowLeftRight,
  LayoutGrid,
  type LucideIcon,
  MoveHorizontal,
  MoveVertical,
  Scaling,
} from 'lucide-react';
import { useRef } from 'react';

import type { Direction } from '../../domain/arrange.ts';
import { evaluate } from '../../domain/expression.ts';
import type { Text } from '../../domain/text.ts';
import { distributeSelection } from '../../editor/arranging.ts';
import type { ActionId } from '../actions.ts';
import { ActionButton } from '../chrome/ActionButton.tsx';
import { arrangeWords as words } from '../text/arrange-words.ts';
import { useSelection, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './arrange.module.css';

const rows: readonly (readonly (readonly [ActionId, LucideIcon])[])[] = [
  [
    ['alignLeft', AlignStartVertical],
    ['alignCentre', AlignCenterVertical],
    ['alignRight', AlignEndVertical],
    ['alignTop', AlignStartHorizontal],
    ['alignMiddle', AlignCenterHorizontal],
    ['alignBottom', AlignEndHorizontal],
  ],
  [
    ['matchWidth', MoveHorizontal],
    ['matchHeight', MoveVertical],
    ['matchSize', Scaling],
    ['tidy', LayoutGrid],
    ['swap', ArrowLeftRight],
  ],
];

const ways: readonly (readonly [Direction, Text, LucideIcon])[] = [
  ['across', words.distributeAcross, AlignHorizontalSpaceBetween],
  ['down', words.distributeDown, AlignVerticalSpaceBetween],
];

/** Aligning, distributing and matching the selected regions. */
export function Selection() {
  const t = useText();
  const { editor } = useWorkbench();
  const count = useSelection().length;
  const gap = useRef<HTMLInputElement>(null);
  const typed = (): number | undefined => {
    const result = evaluate(gap.current?.value ?? '', { current: undefined });
    return result.ok ? Math.round(result.value) : undefined;
  };
  return (
    <section className={styles['section']} aria-label={t(words.selection)}>
      <h3 className={styles['title']}>{t(words.selection)}</h3>
      {count === 0 && <p className={styles['hint']}>{t(words.selectionHint)}</p>}
      {rows.map((row) => (
        <div key={row[0]?.[0]} className={styles['icons']}>
          {row.map(([action, icon]) => (
            <ActionButton key={action} action={action} icon={icon} />
          ))}
        </div>
      ))}
      <div className={styles['icons']}>
        {ways.map(([direction, label, Icon]) => (
          <button
            key={direction}
            type="button"
            className={`${controls['button']} ${controls['icon']}`}
            aria-label={t(label)}
            data-tip={t(label)}
            disabled={count < 2}
            onClick={() => distributeSelection(editor, direction, typed())}
          >
            <Icon size={16} aria-hidden />
          </button>
        ))}
        <label className={styles['gap']}>
          {t(words.gap)}
          <input ref={gap} inputMode="numeric" data-testid="arrange-gap" placeholder={t(words.gapHint)} />
        </label>
      </div>
    </section>
  );
}
