import type { Editor } from '../editor/editor.ts';

/** While a hand moves the document, the report and the fields follow at this pace, milliseconds. */
const PACE = 50;

const waiting = new WeakMap<Editor, Set<() => void>>();

/** Does `job` within 50 ms, once however often it is asked for; together with all else that waits, so that the page is laid out once for all. */
export function doAtPace(editor: Editor, job: () => void): void {
  const jobs = waiting.get(editor) ?? new Set();
  waiting.set(editor, jobs);
  if (jobs.size === 0)
    setTimeout(() => {
      const due = [...jobs];
      jobs.clear();
      for (const each of due) each();
    }, PACE);
  jobs.add(job);
}

/** Takes back what was asked for, where it has not been done yet. */
export const forgoAtPace = (editor: Editor, job: () => void): void => {
  waiting.get(editor)?.delete(job);
};
