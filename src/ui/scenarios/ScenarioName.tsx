import { useEffect, useRef } from 'react';

import { LONGEST_NAME } from '../../domain/marks.ts';
import { scenarioWords as words } from '../text/scenario-words.ts';
import { useText } from '../workbench.ts';

import styles from './scenarios.module.css';

interface Props {
  readonly name: string;
  /** Called once with the name, or with undefined where it was given up. */
  readonly onName: (name: string | undefined) => void;
}

/** The field in which a scenario gets its name: Enter or leaving takes it, Escape gives it up. */
export function ScenarioName({ name, onName }: Props) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => input.current?.select(), []);
  const end = (next: string | undefined) => {
    if (done.current) return;
    done.current = true;
    onName(next);
  };
  return (
    <input
      ref={input}
      className={styles['naming']}
      data-dirty="true"
      aria-label={t(words.name)}
      defaultValue={name}
      maxLength={LONGEST_NAME}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(event.currentTarget.value);
        if (event.key === 'Escape') {
          event.stopPropagation();
          end(undefined);
        }
      }}
    />
  );
}
