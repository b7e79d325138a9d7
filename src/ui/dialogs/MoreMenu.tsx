import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';

import type { Text } from '../../domain/text.ts';
import { type Action, type ActionId, actions } from '../actions.ts';
import type { Switch } from '../aid-actions.ts';
import type { BarItem } from '../chrome/bar-items.ts';
import type { Preferences } from '../preferences.ts';
import { aidsWords } from '../text/aids-words.ts';
import { historyWords } from '../text/history-words.ts';
import { words } from '../text/words.ts';
import { useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';
import { afterMenu, landmark } from './menu-place.ts';

import styles from './menu.module.css';

const switches: readonly Switch[] = ['snapping', 'rulers', 'grid', 'thirds', 'safeAreas', 'even'];

const themes: readonly (readonly [Preferences['theme'], Text])[] = [
  ['system', words.themeSystem],
  ['light', words.themeLight],
  ['dark', words.themeDark],
];
const languages: readonly (readonly [Preferences['language'], Text, string])[] = [
  ['en', words.languageEnglish, 'en'],
  ['zh', words.languageChinese, 'zh-CN'],
];

function Row({ id, testId }: { readonly id: ActionId; readonly testId?: string | undefined }) {
  const t = useText();
  const workbench = useWorkbench();
  const row: Action = actions[id];
  return (
    <Menu.Item
      className={styles['item']}
      disabled={!(row.enabled?.(workbench) ?? true)}
      data-testid={testId}
      onClick={() => row.run(workbench)}
    >
      <span className={styles['tick']} />
      <span className={styles['name']}>{t(row.label)}</span>
    </Menu.Item>
  );
}

interface SwitchProps {
  readonly label: Text;
  readonly on: boolean;
  readonly onSwitch: () => void;
}

function SwitchRow({ label, on, onSwitch }: SwitchProps) {
  const t = useText();
  return (
    <Menu.CheckboxItem className={styles['item']} checked={on} onCheckedChange={onSwitch}>
      <span className={styles['tick']}>{on && <Check size={14} aria-hidden />}</span>
      <span className={styles['name']}>{t(label)}</span>
    </Menu.CheckboxItem>
  );
}

function Choice({ value, on, children }: { value: string; on: boolean; children: ReactNode }) {
  return (
    <Menu.RadioItem value={value} className={styles['item']}>
      <span className={styles['tick']}>{on && <Check size={14} aria-hidden />}</span>
      <span className={styles['name']}>{children}</span>
    </Menu.RadioItem>
  );
}

interface Props {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly items: readonly BarItem[];
  readonly onClose: () => void;
  readonly onHistory: () => void;
}

/** What the bar and the status line of a narrow window have no room for. */
export function MoreMenu({ anchor, items, onClose, onHistory }: Props) {
  const t = useText();
  const workbench = useWorkbench();
  const { editor, preferences } = workbench;
  const aids = usePreferences((state) => state.aids);
  const sourcesPlay = usePreferences((state) => state.sourcesPlay);
  const theme = usePreferences((state) => state.theme);
  const language = usePreferences((state) => state.language);
  const keepInside = useEditor((state) => state.keepInside);
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={landmark()}>
        <Menu.Positioner
          anchor={anchor}
          side="bottom"
          align="end"
          sideOffset={4}
          className={styles['positioner']}
        >
          <Menu.Popup className={styles['menu']} finalFocus={afterMenu(anchor)}>
            {items.map(({ action, testId }) => (
              <Row key={action} id={action} testId={testId} />
            ))}
            <Menu.Item className={styles['item']} onClick={onHistory}>
              <span className={styles['tick']} />
              <span className={styles['name']}>{`${t(historyWords.history)}…`}</span>
            </Menu.Item>
            <Menu.Separator className={styles['separator']} />
            <Menu.Group>
              <Menu.GroupLabel className={styles['label']}>{t(aidsWords.view)}</Menu.GroupLabel>
              {switches.map((id) => (
                <SwitchRow
                  key={id}
                  label={actions[id].label}
                  on={aids[id]}
                  onSwitch={() => actions[id].run(workbench)}
                />
              ))}
              <SwitchRow
                label={words.keepInside}
                on={keepInside}
                onSwitch={() => editor.setState({ keepInside: !keepInside })}
              />
              <SwitchRow
                label={words.playSources}
                on={sourcesPlay}
                onSwitch={() => preferences.setState({ sourcesPlay: !sourcesPlay })}
              />
              <Row id="guides" />
            </Menu.Group>
            <Menu.Separator className={styles['separator']} />
            <Menu.Group>
              <Menu.GroupLabel className={styles['label']}>{t(words.theme)}</Menu.GroupLabel>
              <Menu.RadioGroup
                value={theme}
                onValueChange={(next) => preferences.setState({ theme: next as Preferences['theme'] })}
              >
                {themes.map(([value, name]) => (
                  <Choice key={value} value={value} on={value === theme}>
                    {t(name)}
                  </Choice>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className={styles['separator']} />
            <Menu.Group>
              <Menu.GroupLabel className={styles['label']}>{t(words.language)}</Menu.GroupLabel>
              <Menu.RadioGroup
                value={language}
                onValueChange={(next) => preferences.setState({ language: next as Preferences['language'] })}
              >
                {languages.map(([value, name, lang]) => (
                  <Choice key={value} value={value} on={value === language}>
                    <span lang={lang}>{t(name)}</span>
                  </Choice>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
