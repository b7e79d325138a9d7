import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useRef } from 'react';

import controls from './controls.module.css';
import styles from './note.module.css';

interface Props {
  readonly icon: LucideIcon;
  /** What the button says. */
  readonly children: ReactNode;
  readonly testId: string;
  /** What the note is about: the button's tip, the note's name and its first line. */
  readonly about: string;
  readonly note: ReactNode;
}

/** Opens the note above its button, or below where there is no room, within the window. */
function openAt(note: HTMLElement, button: HTMLElement): void {
  note.togglePopover();
  const { left, top, bottom } = button.getBoundingClientRect();
  const above = top - note.offsetHeight - 4;
  Object.assign(note.style, {
    left: `${Math.max(8, Math.min(left, innerWidth - note.offsetWidth - 8))}px`,
    top: `${above >= 8 ? above : bottom + 4}px`,
  });
}

/** A small button that opens a note of some length. */
export function NoteButton({ icon: Icon, children, testId, about, note }: Props) {
  const element = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        className={`${controls['button']} ${controls['small']}`}
        data-testid={testId}
        data-tip={about}
        onClick={(event) => element.current && openAt(element.current, event.currentTarget)}
      >
        <Icon size={14} aria-hidden />
        {children}
      </button>
      <div ref={element} popover="auto" className={styles['note']} role="dialog" aria-label={about}>
        <p>{about}</p>
        {note}
      </div>
    </>
  );
}
