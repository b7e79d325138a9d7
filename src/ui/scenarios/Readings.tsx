import { CircleHelp } from 'lucide-react';
import { useRef, useSyncExternalStore } from 'react';

import { fill } from '../../domain/text.ts';
import { visible } from '../../editor/editor.ts';
import { readingsOf } from '../../mixer/readings-used.ts';
import { mixInput } from '../stage/mix-of.ts';
import { scenarioWords as words } from '../text/scenario-words.ts';
import { useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './scenarios.module.css';

/** Says where the picture rests on a reading of its own, and which; nothing where it rests on none. Where room is scarce, in `brief`. */
export function Readings({ brief = false }: { readonly brief?: boolean }) {
  const t = useText();
  const language = usePreferences((state) => state.language);
  const { editor, pictures } = useWorkbench();
  useEditor((state) => state.committed);
  useEditor((state) => state.states);
  const note = useRef<HTMLDivElement>(null);
  const find = () => {
    const state = editor.getState();
    return readingsOf(mixInput(visible(state), state, pictures));
  };
  // What a picture rests on may show only once it has loaded.
  useSyncExternalStore(pictures.subscribe, () => find().length);
  const readings = find();
  if (readings.length === 0) return null;
  const open = (button: HTMLElement) => {
    const element = note.current;
    if (!element) return;
    element.togglePopover();
    const { left, top, bottom } = button.getBoundingClientRect();
    const above = top - element.offsetHeight - 4;
    Object.assign(element.style, {
      left: `${Math.max(8, Math.min(left, innerWidth - element.offsetWidth - 8))}px`,
      top: `${above >= 8 ? above : bottom + 4}px`,
    });
  };
  return (
    <>
      <button
        type="button"
        className={`${controls['button']} ${controls['small']}`}
        data-testid="readings"
        data-tip={t(words.readingsHint)}
        onClick={(event) => open(event.currentTarget)}
      >
        <CircleHelp size={14} aria-hidden />
        <span className={brief ? controls['hidden'] : ''}>{`${t(words.readings)} `}</span>
        {readings.length}
      </button>
      <div
        ref={note}
        popover="auto"
        className={styles['readings']}
        role="dialog"
        aria-label={t(words.readingsHint)}
      >
        <p>{t(words.readingsHint)}</p>
        <dl>
          {readings.map(({ id, title, text }) => (
            <div key={id} data-reading={id}>
              <dt>{fill(title, language)}</dt>
              <dd>{fill(text, language)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
