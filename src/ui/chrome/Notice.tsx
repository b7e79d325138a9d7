import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';

import { fill } from '../../domain/text.ts';
import { words } from '../text/words.ts';
import { useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';

import dialogs from '../dialogs/dialogs.module.css';
import controls from './controls.module.css';

/** How long a notice stays, milliseconds. */
const STAY = 6000;

/** A passing notice, read out as it appears. */
export function Notice() {
  const t = useText();
  const { overlays } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const notice = useStore(overlays, (state) => state.notice);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => overlays.setState({ notice: undefined }), STAY);
    return () => clearTimeout(timer);
  }, [notice, overlays]);
  return (
    <div role="status" aria-live="polite">
      {notice && (
        <div className={dialogs['notice']} data-notice="">
          <span>{fill(notice.text, language, notice.params)}</span>
          <button
            type="button"
            className={`${controls['button']} ${controls['icon']} ${controls['small']}`}
            aria-label={t(words.dismiss)}
            onClick={() => overlays.setState({ notice: undefined })}
          >
            <X size={14} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}

/** What the editor says in passing, for the screen reader alone: moves, sizes, edges. */
export function Announcer() {
  const language = usePreferences((state) => state.language);
  const said = useEditor((state) => state.said);
  return (
    <div className={controls['hidden']} role="log" aria-live="polite" data-announcer="">
      {said && fill(said.text, language, said.params)}
    </div>
  );
}
