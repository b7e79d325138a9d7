import { useStore } from 'zustand';

import { fill } from '../../domain/text.ts';
import { usePreferences, useWorkbench } from '../workbench.ts';

import styles from './media.module.css';

/** Where dragged media would land. */
export function Landing() {
  const { overlays } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const landing = useStore(overlays, (state) => state.landing);
  if (!landing) return null;
  const { x, y, w, h } = landing.box;
  return (
    <div className={styles['landing']} style={{ left: x, top: y, width: w, height: h }} data-landing="">
      <span>{fill(landing.text, language, landing.params)}</span>
    </div>
  );
}
