import { Pencil, X } from 'lucide-react';
import { useState } from 'react';

import { recordsSingle } from '../../domain/auto-layout.ts';
import { type ListedScenario, deleteScenario, renameScenario } from '../../editor/scenarios.ts';
import { showsLastFrame } from '../../mixer/readings-used.ts';
import { mixInput } from '../stage/mix-of.ts';
import { scenarioWords as words } from '../text/scenario-words.ts';
import { useDocument, usePreferences, useText, useWorkbench } from '../workbench.ts';
import { ScenarioName } from './ScenarioName.tsx';
import { scenarioName } from './scenarios.ts';
import { ScenarioThumb } from './ScenarioThumb.tsx';

import controls from '../chrome/controls.module.css';
import styles from './scenarios.module.css';

interface Props {
  readonly scenario: ListedScenario;
  readonly current: boolean;
  readonly onOpen: () => void;
}

/** One scenario: its picture and its name; a press opens it. The user's own can be renamed and deleted. */
export function ScenarioCard({ scenario, current, onOpen }: Props) {
  const t = useText();
  const { editor, pictures } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const [naming, setNaming] = useState(false);
  // Where nothing is mixed, there is no picture of the mix.
  const document = useDocument();
  const single = recordsSingle(document.body);
  // A last frame looks like a live one.
  const last = !single && showsLastFrame(mixInput(document, scenario, pictures));
  const name = scenarioName(scenario, language);
  const small = `${controls['button']} ${controls['icon']} ${controls['small']}`;
  return (
    <li className={styles['card']}>
      <button
        type="button"
        className={styles['open']}
        data-testid="scenario"
        aria-pressed={current}
        onClick={onOpen}
        onDoubleClick={() => setNaming(scenario.own)}
        onKeyDown={(event) => {
          if (event.key === 'F2' && scenario.own) setNaming(true);
          if (event.key === 'Delete' && scenario.own) deleteScenario(editor, scenario.id);
        }}
      >
        {!single && <ScenarioThumb states={scenario.states} />}
        <span className={styles['name']}>{name}</span>
        {last && <span className={styles['remark']}>{t(words.lastFrames)}</span>}
      </button>
      {scenario.own && !naming && (
        <span className={styles['tools']} data-tools="">
          <button
            type="button"
            className={small}
            aria-label={t(words.rename, { name })}
            onClick={() => setNaming(true)}
          >
            <Pencil size={12} aria-hidden />
          </button>
          <button
            type="button"
            className={small}
            aria-label={t(words.remove, { name })}
            onClick={() => deleteScenario(editor, scenario.id)}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      )}
      {naming && (
        <ScenarioName
          name={name}
          onName={(next) => {
            setNaming(false);
            if (next !== undefined) renameScenario(editor, scenario.id, next);
          }}
        />
      )}
    </li>
  );
}
