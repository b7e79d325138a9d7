import { CircleHelp } from 'lucide-react';
import { useSyncExternalStore } from 'react';

import { fill } from '../../domain/text.ts';
import { visible } from '../../editor/editor.ts';
import { readingsOf } from '../../mixer/readings-used.ts';
import { NoteButton } from '../chrome/NoteButton.tsx';
import { mixInput } from '../stage/mix-of.ts';
import { scenarioWords as words } from '../text/scenario-words.ts';
import { useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';

/** Says where the picture rests on a reading of its own, and which; nothing where it rests on none. Where room is scarce, in `brief`. */
export function Readings({ brief = false }: { readonly brief?: boolean }) {
  const t = useText();
  const language = usePreferences((state) => state.language);
  const { editor, pictures } = useWorkbench();
  useEditor((state) => state.committed);
  useEditor((state) => state.states);
  const find = () => {
    const state = editor.getState();
    return readingsOf(mixInput(visible(state), state, pictures));
  };
  // What a picture rests on may show only once it has loaded.
  useSyncExternalStore(pictures.subscribe, () => find().length);
  const readings = find();
  if (readings.length === 0) return null;
  return (
    <NoteButton
      icon={CircleHelp}
      testId="readings"
      about={t(words.readingsHint)}
      note={
        <dl>
          {readings.map(({ id, title, text }) => (
            <div key={id} data-reading={id}>
              <dt>{fill(title, language)}</dt>
              <dd>{fill(text, language)}</dd>
            </div>
          ))}
        </dl>
      }
    >
      <span className={brief ? controls['hidden'] : ''}>{`${t(words.readings)} `}</span>
      {readings.length}
    </NoteButton>
  );
}
