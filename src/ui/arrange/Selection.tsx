import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignStartHorizontal,
  AlignStartVertical,
  ArrowLeftRight,
  LayoutGrid,
  type LucideIcon,
  Maximize,
  MoveHorizontal,
  MoveVertical,
  Scaling,
} from 'lucide-react';

import type { ActionId } from '../actions.ts';
import { ActionButton } from '../chrome/ActionButton.tsx';
import { arrangePanelWords as words } from '../text/arrange-panel-words.ts';
import { useSelection, useText } from '../workbench.ts';
import { Distribute } from './Distribute.tsx';

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
    ['fitCanvas', Maximize],
    ['swap', ArrowLeftRight],
  ],
];

/** Aligning, distributing and matching the selected regions. */
export function Selection() {
  const t = useText();
  const count = useSelection().length;
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
      <Distribute />
    </section>
  );
}
