import { ChevronDown, ChevronUp, Plus } from 'lucide-react';
import { useRef, useState } from 'react';

import { keepScenario } from '../../editor/scenarios.ts';
import { useKeptPlace } from '../chrome/use-kept-place.ts';
import { scenarioWords as words } from '../text/scenario-words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { Readings } from './Readings.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';
import { ScenarioName } from './ScenarioName.tsx';
import { useScenarios } from './scenarios.ts';

import controls from '../chrome/controls.module.css';
import panels from '../panels/panels.module.css';
import styles from './scenarios.module.css';

/** The moments of the call as pictures: a press shows one on the stage. */
export function ScenarioPanel() {
  const t = useText();
  const { editor, preferences } = useWorkbench();
  const { list, current, apply } = useScenarios();
  const folded = usePreferences((state) => state.scenariosFolded);
  const [naming, setNaming] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useKeptPlace(panel);
  const own = list.filter((scenario) => scenario.own).length;
  const Fold = folded ? ChevronUp : ChevronDown;
  return (
    <section ref={panel} tabIndex={-1} className={styles['panel']} aria-label={t(words.title)}>
      <div className={panels['head']}>
        <h2 className={panels['title']}>{t(words.title)}</h2>
        <span className={panels['spring']} />
        <Readings brief />
        <button
          type="button"
          className={`${controls['button']} ${controls['icon']} ${controls['small']}`}
          aria-label={t(words.keep)}
          data-testid="keep-scenario"
          data-tip={t(words.keepHint)}
          onClick={() => {
            preferences.setState({ scenariosFolded: false });
            setNaming(true);
          }}
        >
          <Plus size={14} aria-hidden />
        </button>
        <button
          type="button"
          className={`${controls['button']} ${controls['icon']} ${controls['small']} ${styles['fold']}`}
          aria-label={t(folded ? words.unfold : words.fold)}
          aria-expanded={!folded}
          onClick={() => preferences.setState({ scenariosFolded: !folded })}
        >
          <Fold size={14} aria-hidden />
        </button>
      </div>
      {!folded && (
        <ul className={styles['list']}>
          {list.map((scenario) => (
            <ScenarioCard
              key={scenario.id}
              scenario={scenario}
              current={scenario === current}
              onOpen={() => apply(scenario)}
            />
          ))}
          {naming && (
            <li className={styles['card']}>
              <ScenarioName
                name={t(words.usualName, { n: own + 1 })}
                onName={(name) => {
                  setNaming(false);
                  if (name !== undefined) keepScenario(editor, name);
                }}
              />
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
