import { useEffect, useRef } from 'react';

import { type EditorState, underWay } from '../../editor/editor.ts';
import { useWorkbench } from '../workbench.ts';
import { paintThumbnail, whenIdle } from './thumbnail.ts';

import styles from './scenarios.module.css';

/** The mix in the states of a scenario, small; it follows the committed document and its pictures when there is time. */
export function ScenarioThumb({ states }: Pick<EditorState, 'states'>) {
  const { editor, pictures } = useWorkbench();
  const host = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let waiting = false;
    const draw = () => {
      // A hand at work has the page to itself.
      waiting = underWay(editor.getState());
      if (host.current && !waiting)
        paintThumbnail(host.current, editor.getState().committed, { states }, pictures);
    };
    const soon = () => whenIdle(draw);
    const cancel = soon();
    const stops = [
      editor.subscribe((now, before) => {
        if (now.committed !== before.committed || (waiting && !underWay(now))) soon();
      }),
      pictures.subscribe(soon),
    ];
    return () => {
      cancel();
      for (const stop of stops) stop();
    };
  }, [editor, pictures, states]);
  return <span ref={host} className={styles['thumb']} />;
}
