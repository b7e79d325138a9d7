import { Component, type ReactNode } from 'react';

import { words } from '../ui/text/words.ts';
import { useText } from '../ui/workbench.ts';

import controls from '../ui/chrome/controls.module.css';
import panels from '../ui/panels/panels.module.css';

function Message() {
  const t = useText();
  return (
    <div className={panels['empty']} role="alert">
      <strong>{t(words.crashed)}</strong>
      <p>{t(words.crashedHint)}</p>
      <button
        type="button"
        className={`${controls['button']} ${controls['outlined']}`}
        onClick={() => location.reload()}
      >
        {t(words.reload)}
      </button>
    </div>
  );
}

/** Stands in for the window where rendering it failed; the document is in storage, and a reload brings it back. */
export class Crashed extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? <Message /> : this.props.children;
  }
}
