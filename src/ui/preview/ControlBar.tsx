import {
  ChevronLeft,
  ChevronRight,
  Expand,
  type LucideIcon,
  Maximize,
  Pause,
  Play,
  Shrink,
  X,
} from 'lucide-react';
import type { Ref } from 'react';

import type { Size } from '../../domain/rect.ts';
import { keysText } from '../chrome/keys-text.ts';
import { useKeys } from '../chrome/use-keys.ts';
import { Readings } from '../scenarios/Readings.tsx';
import { type Scenarios, scenarioName } from '../scenarios/scenarios.ts';
import { previewWords } from '../text/preview-words.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText } from '../workbench.ts';
import { MissingPictures } from './MissingPictures.tsx';
import type { PreviewCommands } from './preview-keys.ts';

import controls from '../chrome/controls.module.css';
import styles from './preview.module.css';

interface ControlProps {
  readonly icon: LucideIcon | string;
  readonly name: string;
  readonly keys?: string;
  readonly tip?: string;
  readonly pressed?: boolean;
  readonly off?: boolean;
  readonly onPress: () => void;
}

function Control({ icon: Icon, name, keys, tip, pressed, off = false, onPress }: ControlProps) {
  const live = useKeys(keys === undefined ? {} : { keys: [keys] });
  return (
    <button
      type="button"
      className={`${controls['button']} ${controls['icon']}`}
      aria-label={name}
      aria-pressed={pressed}
      aria-disabled={off || undefined}
      data-off={off || undefined}
      data-tip={tip ?? name}
      data-tip-keys={live && keysText(live)}
      onClick={off ? undefined : onPress}
    >
      {typeof Icon === 'string' ? <span aria-hidden="true">{Icon}</span> : <Icon size={16} aria-hidden />}
    </button>
  );
}

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly scenarios: Scenarios;
  /** Of the canvas, px. */
  readonly size: Size;
  readonly percent: number;
  readonly fitted: boolean;
  readonly playing: boolean;
  /** Whether anything moves. */
  readonly moving: boolean;
  readonly full: boolean;
  readonly commands: PreviewCommands;
  readonly onLeave: () => void;
}

/** Which moment of the call is looked at, and how. */
export function ControlBar(props: Props) {
  const { ref, scenarios, size, percent, fitted, playing, moving, full, commands, onLeave } = props;
  const t = useText();
  const language = usePreferences((state) => state.language);
  const { list, current } = scenarios;
  return (
    <div ref={ref} className={styles['bar']} role="toolbar" aria-label={t(previewWords.controls)}>
      <div className={styles['group']}>
        <Control
          icon={ChevronLeft}
          name={t(previewWords.previousScenario)}
          keys="ArrowLeft"
          onPress={() => commands.step(-1)}
        />
        <select
          className={`${controls['select']} ${styles['scenario']}`}
          aria-label={t(previewWords.scenario)}
          value={current?.id ?? ''}
          data-testid="preview-scenario"
          onChange={(event) => {
            const scenario = list.find(({ id }) => id === event.target.value);
            if (scenario) scenarios.apply(scenario);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave();
          }}
        >
          {!current && <option value="">{t(previewWords.ownStates)}</option>}
          {list.map((scenario) => (
            <option key={scenario.id} value={scenario.id}>
              {scenarioName(scenario, language)}
            </option>
          ))}
        </select>
        <Control
          icon={ChevronRight}
          name={t(previewWords.nextScenario)}
          keys="ArrowRight"
          onPress={() => commands.step(1)}
        />
        <Readings />
        <MissingPictures />
      </div>
      <span className={styles['divider']} />
      <Control
        icon={playing ? Pause : Play}
        name={t(playing ? previewWords.pause : previewWords.play)}
        keys="Space"
        off={!moving}
        {...(moving ? {} : { tip: t(previewWords.nothingMoves) })}
        onPress={commands.togglePlay}
      />
      <span className={styles['divider']} />
      <div className={styles['group']}>
        <Control
          icon={Maximize}
          name={t(words.zoomFit)}
          keys="Shift+Digit1"
          pressed={fitted}
          onPress={() => commands.setFitted(true)}
        />
        <Control
          icon={t(previewWords.oneToOne)}
          name={t(words.zoomActual)}
          keys="Shift+Digit0"
          pressed={!fitted}
          onPress={() => commands.setFitted(false)}
        />
        <span className={styles['figures']} role="group" aria-label={t(previewWords.size)}>
          <span>{`${size.w} × ${size.h}`}</span>
          <span>{`${percent} %`}</span>
        </span>
      </div>
      <span className={styles['divider']} />
      <div className={styles['group']}>
        <Control
          icon={full ? Shrink : Expand}
          name={t(full ? previewWords.leaveFullScreen : previewWords.fullScreen)}
          keys="KeyF"
          onPress={commands.toggleFullScreen}
        />
        <Control icon={X} name={t(previewWords.leave)} keys="Escape" onPress={onLeave} />
      </div>
    </div>
  );
}
