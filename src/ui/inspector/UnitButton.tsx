import type { RefObject } from 'react';

import { unitWords } from '../text/unit-words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { unitAfter, unitNames } from './units.ts';

import styles from './Inspector.module.css';

/** The unit behind a share, which the field writes; pressed, it goes on to the next one. No Tab stop: the command palette has it as well. */
export function UnitButton({ ref }: { readonly ref: RefObject<HTMLSpanElement | null> }) {
  const t = useText();
  const { preferences } = useWorkbench();
  const unit = usePreferences((state) => state.unit);
  const next = unitAfter(unit);
  const label = t(unitWords.change, { unit: t(unitNames[unit]), next: t(unitNames[next]) });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles['unitButton']}
      aria-label={label}
      data-tip={label}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => preferences.setState({ unit: next })}
    >
      <span ref={ref} />
    </button>
  );
}
