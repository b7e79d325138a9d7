import type { Language } from '../../domain/text.ts';
import {
  type ListedScenario,
  applyScenario,
  currentScenario,
  neighbourScenario,
  scenariosOf,
} from '../../editor/scenarios.ts';
import { useDocument, useEditor, useWorkbench } from '../workbench.ts';

/** The scenarios of the open document, and the ways to change from one to another. */
export interface Scenarios {
  readonly list: readonly ListedScenario[];
  /** The one that is looked at; undefined where the states are none's. */
  readonly current: ListedScenario | undefined;
  readonly apply: (scenario: ListedScenario) => void;
  /** Goes to the next (1) or the previous one (-1), round and round. */
  readonly step: (by: 1 | -1) => void;
}

/** What people read as a scenario's name. */
export const scenarioName = ({ name }: ListedScenario, language: Language): string =>
  typeof name === 'string' ? name : name[language];

/** The scenarios of the open document; the component renders anew when they, or the states, change. */
export function useScenarios(): Scenarios {
  const { editor } = useWorkbench();
  const document = useDocument();
  const states = useEditor((state) => state.states);
  return {
    list: scenariosOf(document),
    current: currentScenario(document, { states }),
    apply: (scenario) => applyScenario(editor, scenario),
    step: (by) => {
      const now = editor.getState();
      applyScenario(editor, neighbourScenario(now.committed, now, by));
    },
  };
}
