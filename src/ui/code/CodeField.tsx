import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';

import { usePreferences } from '../workbench.ts';
import { type CodeEditor, type CodeEditorOptions, createCodeEditor } from './code-editor.ts';

interface Props extends Omit<CodeEditorOptions, 'parent' | 'language'> {
  readonly className: string | undefined;
  readonly ref: Ref<CodeEditor>;
}

/** The JSON editor as an element of the page. Its options are those of the first render. */
export function CodeField({ className, ref, ...options }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const language = usePreferences((state) => state.language);
  const [first] = useState({ ...options, language });
  const editor = useRef<CodeEditor>(null);
  useImperativeHandle(ref, () => {
    const made = createCodeEditor({ ...first, parent: place.current as HTMLElement });
    editor.current = made;
    return made;
  }, [first]);
  useEffect(() => () => editor.current?.destroy(), []);
  useEffect(() => editor.current?.speak(language), [language]);
  return <div ref={place} className={className} data-own-undo="" />;
}
