import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';

import { fill } from '../../domain/text.ts';
import { takeOffer } from '../records/record-actions.ts';
import { recordWords } from '../text/record-words.ts';
import { useEditor, usePreferences, useWorkbench } from '../workbench.ts';
import { keysText } from './keys-text.ts';

import dialogs from '../dialogs/dialogs.module.css';
import controls from './controls.module.css';

/** How long a notice stays, milliseconds. */
const STAY = 6000;

/** How long nothing more must happen before the outcome is said, milliseconds: a held key is not read out pixel by pixel. */
const SETTLE = 300;

/** A passing notice, read out as it appears. */
export function Notice() {
  const workbench = useWorkbench();
  const { editor, overlays } = workbench;
  const language = usePreferences((state) => state.language);
  const notice = useStore(overlays, (state) => state.notice);
  useEffect(() => {
    if (!notice) return undefined;
    const { action } = notice;
    // An offer waits: nobody is hurried, and what it was made on tells when it is over.
    if (action)
      return editor.subscribe(({ committed }) => {
        if (committed !== action.on) overlays.setState({ notice: undefined });
      });
    const timer = setTimeout(() => overlays.setState({ notice: undefined }), STAY);
    return () => clearTimeout(timer);
  }, [notice, editor, overlays]);
  return (
    <div role="status" aria-live="polite">
      {notice && (
        <div className={dialogs['notice']} data-notice="">
          <span>{fill(notice.text, language, notice.params)}</span>
          {notice.action && (
            <>
              <button
                type="button"
                className={dialogs['offer']}
                data-offer=""
                onClick={() => takeOffer(workbench)}
              >
                {fill(notice.action.label, language)} <kbd>{keysText('Alt+Enter')}</kbd>
              </button>
              <button
                type="button"
                className={dialogs['offer']}
                aria-label={fill(recordWords.dismiss, language)}
                onClick={() => overlays.setState({ notice: undefined })}
              >
                <X size={14} aria-hidden />
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** What the editor says in passing, for the screen reader alone: moves, sizes, edges. */
export function Announcer() {
  const { preferences } = useWorkbench();
  const said = useEditor((state) => state.said);
  const [spoken, setSpoken] = useState({ text: '', turn: 0 });
  useEffect(() => {
    // What is shown as a notice is read out as it appears.
    if (!said || said.shown) return undefined;
    const say = () => {
      const text = fill(said.text, preferences.getState().language, said.params);
      setSpoken(({ turn }) => ({ text, turn: turn + 1 }));
    };
    const timer = setTimeout(say, SETTLE);
    return () => clearTimeout(timer);
  }, [said, preferences]);
  return (
    <div className={controls['hidden']} role="log" aria-live="polite" data-announcer="">
      {/* A new element for each: the same words twice are said twice. */}
      <span key={spoken.turn}>{spoken.text}</span>
    </div>
  );
}
