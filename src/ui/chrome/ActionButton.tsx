import type { LucideIcon } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';

import type { Text } from '../../domain/text.ts';
import { type Action, type ActionId, actions } from '../actions.ts';
import { perform } from '../perform.ts';
import { useText, useWorkbench } from '../workbench.ts';
import { keysAria, keysText } from './keys-text.ts';
import { useKeys } from './use-keys.ts';

import styles from './controls.module.css';

interface Props {
  readonly action: ActionId;
  readonly icon: LucideIcon;
  /** Shows the action's name beside the icon. */
  readonly named?: boolean;
  readonly testId?: string;
  readonly pressed?: boolean;
  /** Says more than the action's name. */
  readonly tip?: string;
  /** Why the button is off: it then stays within reach, and says so when it is pressed. */
  readonly why?: Text;
  readonly primary?: boolean;
}

/** A button for an action: its name, its key in the tip, off where the action has nothing to do. */
export function ActionButton(props: Props) {
  const { action, icon: Icon, named = false, testId, pressed, tip, why, primary = false } = props;
  const t = useText();
  const workbench = useWorkbench();
  const row: Action = actions[action];
  const isEnabled = () => row.enabled?.(workbench) ?? true;
  const editable = useStore(workbench.calm.panels, isEnabled);
  const valid = useStore(workbench.report, isEnabled);
  const off = !editable || !valid;
  const name = t(row.label);
  const key = useKeys(row);
  const button = useRef<HTMLButtonElement>(null);
  const disabled = off && why === undefined;
  const focused = useRef(false);
  useLayoutEffect(() => {
    if (!disabled || !focused.current) return;
    // The browser would leave the focus of a button that goes off to nobody.
    focused.current = false;
    (button.current?.closest<HTMLElement>('[popover]') ?? document.getElementById('stage'))?.focus();
  }, [disabled]);
  return (
    <button
      ref={button}
      type="button"
      className={[styles['button'], named ? '' : styles['icon'], primary ? styles['primary'] : ''].join(' ')}
      aria-label={name}
      aria-pressed={pressed}
      aria-keyshortcuts={key && keysAria(key)}
      disabled={disabled}
      data-off={off || undefined}
      data-testid={testId}
      data-tip={why ? t(why) : (tip ?? name)}
      data-tip-keys={key && keysText(key)}
      onFocus={() => (focused.current = true)}
      onBlur={({ currentTarget }) => {
        if (!currentTarget.disabled) focused.current = false;
      }}
      onClick={() => (why ? workbench.overlays.setState({ notice: { text: why } }) : perform(workbench, row))}
    >
      <Icon size={16} aria-hidden />
      {named && <span>{name}</span>}
    </button>
  );
}
