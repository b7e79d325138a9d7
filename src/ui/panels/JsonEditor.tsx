import { redo, undo } from '@codemirror/commands';
import type { KeyBinding } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';

import { keysOf } from '../../domain/catalogue.ts';
import { isExported } from '../../domain/payload.ts';
import { redo as redoStep, undo as undoStep } from '../../editor/editor.ts';
import type { CodeEditor } from '../code/code-editor.ts';
import { CodeField } from '../code/CodeField.tsx';
import { codeWords } from '../text/code-words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { type JsonSync, type Standing, createJsonSync } from './json-sync.ts';

import controls from '../chrome/controls.module.css';
import styles from './panels.module.css';

/** The exported JSON as a field to type in: what is typed changes the document, and what changes there changes the text. */
export function JsonEditor() {
  const t = useText();
  const workbench = useWorkbench();
  const { editor, preferences } = workbench;
  const language = usePreferences((state) => state.language);
  const code = useRef<CodeEditor>(null);
  const [standing, setStanding] = useState<Standing>({ apart: false });
  const [sync] = useState<JsonSync>(() => createJsonSync(workbench, setStanding));
  const [keys] = useState((): readonly KeyBinding[] => {
    // What is typed and not taken over is the editor's to undo; what was taken over is a step of the document.
    const orElse = (step: () => void) => {
      if (!sync.dirty()) step();
      return true;
    };
    const beforehand = () => {
      sync.takeOver();
      return false;
    };
    return [
      { key: 'Mod-z', run: (view) => undo(view) || orElse(() => undoStep(editor)) },
      { key: 'Mod-Shift-z', run: (view) => redo(view) || orElse(() => redoStep(editor)) },
      { key: 'Mod-y', run: (view) => redo(view) || orElse(() => redoStep(editor)) },
      { key: 'Mod-s', run: beforehand },
      { key: 'Mod-Shift-c', run: beforehand },
    ];
  });

  useEffect(() => {
    if (!code.current) return undefined;
    code.current.focus();
    return sync.attach(code.current);
  }, [sync]);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the marks speak the user's language
  useEffect(() => sync.markSoon(), [sync, language]);

  const { apart } = standing;
  return (
    <>
      <CodeField
        ref={code}
        className={styles['editor']}
        text={sync.text()}
        attributes={{
          'data-testid': 'json-editor',
          'aria-label': t(codeWords.editorName),
          'aria-describedby': 'json-standing',
        }}
        rootKeys={() => keysOf('').filter((key) => isExported(preferences.getState().exportKind, key))}
        keys={keys}
        onEdit={sync.edited}
        onLeave={sync.left}
        onComposed={sync.edited}
      />
      <div className={styles['editorFoot']} data-broken={apart}>
        <p id="json-standing" role="status" data-tip={apart ? undefined : t(codeWords.keysHint)}>
          {!apart && t(codeWords.keysHint)}
          {apart && standing.reason === 'syntax' && t(codeWords.broken, { line: standing.line })}
          {apart && standing.reason === 'no-object' && t(codeWords.notObject)}
        </p>
        {apart && (
          <button
            type="button"
            className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
            data-tip={t(codeWords.discardHint)}
            onClick={sync.discard}
          >
            {t(codeWords.discard)}
          </button>
        )}
      </div>
    </>
  );
}
