import type { Finding } from '../../domain/intake.ts';
import type { Place } from '../../domain/json-text.ts';
import { fill } from '../../domain/text.ts';
import { intakeWords } from '../text/intake-words.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText } from '../workbench.ts';
import type { Reading } from './import-reading.ts';

import styles from './dialogs.module.css';

/** Most rows of one group. */
const MOST = 40;

const kinds: readonly Finding['kind'][] = ['understood', 'changed', 'kept', 'left-out'];

interface Props {
  readonly findings: Reading['findings'];
  readonly onGo: (place: Place) => void;
}

/** What was made of a pasted text on the way in, by groups; nothing where it is taken as it stands. */
export function ImportAccount({ findings, onGo }: Props) {
  const t = useText();
  const language = usePreferences((state) => state.language);
  if (findings.length === 0) return null;
  return (
    <section className={styles['account']} aria-label={t(intakeWords.account)} data-testid="import-account">
      {kinds.map((kind) => {
        const group = findings.filter(({ finding }) => finding.kind === kind);
        if (group.length === 0) return null;
        return (
          <div key={kind} data-kind={kind}>
            <h3>{`${t(intakeWords[kind])} · ${group.length}`}</h3>
            <ul>
              {group.slice(0, MOST).map(({ finding, place }, at) => {
                const said = fill(finding.text, language, finding.params);
                return (
                  // oxlint-disable-next-line react/no-array-index-key -- the list is made anew with each text
                  <li key={`${at} ${said}`}>
                    {place ? (
                      <button
                        type="button"
                        data-tip={t(words.lineColumn, { ...place })}
                        onClick={() => onGo(place)}
                      >
                        {said}
                      </button>
                    ) : (
                      said
                    )}
                  </li>
                );
              })}
              {group.length > MOST && <li>{`… +${group.length - MOST}`}</li>}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
