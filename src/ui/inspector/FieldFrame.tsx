import { CircleHelp } from 'lucide-react';
import type { PointerEvent, ReactNode } from 'react';

import type { Row } from '../../domain/catalogue/row.ts';
import { fill } from '../../domain/text.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { messageId } from './field-aria.ts';
import type { Note } from './number-input.ts';
import { useFieldProblem } from './problems-context.ts';

import styles from './Inspector.module.css';

interface Props {
  readonly row: Row;
  readonly inputId: string;
  readonly note?: Note | undefined;
  readonly onScrub?: (event: PointerEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

/** A field's label, its control, its help, and below them what was changed about the figure or is wrong with it. */
export function FieldFrame({ row, inputId, note, onScrub, children }: Props) {
  const t = useText();
  const { overlays } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const problem = useFieldProblem(row.path);
  const label = fill(row.label, language);
  const message = note
    ? fill(note.text, language, note.params)
    : problem && fill(problem.message, language, problem.params);
  const tone = note ? (note.refused ? 'error' : 'info') : problem?.severity;
  const openHelp = (from: Element) => {
    const { left, bottom } = from.getBoundingClientRect();
    overlays.setState({ help: { path: row.path, x: left, y: bottom } });
  };
  return (
    <div
      className={styles['field']}
      data-tone={tone}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'F1') return;
        event.preventDefault();
        openHelp(event.target as Element);
      }}
    >
      <span className={styles['labelLine']}>
        <label
          htmlFor={inputId}
          className={`${styles['label']} ${onScrub ? styles['scrub'] : ''}`}
          onPointerDown={onScrub}
          {...(onScrub && { 'data-scrub': '' })}
        >
          {label}
        </label>
        {/* Not a Tab stop, so that Tab goes from field to field; F1 on the field opens the same help. */}
        <button
          type="button"
          tabIndex={-1}
          className={styles['help']}
          data-help=""
          aria-label={t(words.help, { field: label })}
          data-tip={t(words.help, { field: label })}
          data-tip-keys="F1"
          onClick={(event) => openHelp(event.currentTarget)}
        >
          <CircleHelp size={13} aria-hidden />
        </button>
      </span>
      <span className={styles['control']}>{children}</span>
      {message !== undefined && (
        <p id={messageId(inputId)} className={styles['message']} role={note ? 'status' : undefined}>
          {message}
        </p>
      )}
    </div>
  );
}
