import { automaticMode } from '../../domain/auto-layout.ts';
import { catalogue } from '../../domain/catalogue.ts';
import { slotIndex } from '../../domain/document.ts';
import { families, usualOptions } from '../../domain/families/families.ts';
import { fieldPlace } from '../../domain/field-place.ts';
import { get } from '../../domain/json.ts';
import { resolveLayout } from '../../domain/resolve.ts';
import { canvasSizes } from '../../domain/samples.ts';
import type { Text } from '../../domain/text.ts';
import { resizeCanvas } from '../../editor/canvas-size.ts';
import { select } from '../../editor/editor.ts';
import { familyOf } from '../../editor/flow.ts';
import { flow } from '../../editor/flowing.ts';
import { nameOf } from '../../editor/labels.ts';
import { applyScenario, currentScenario, scenariosOf } from '../../editor/scenarios.ts';
import { type Action, actions } from '../actions.ts';
import { focusRegion, goToField } from '../go-to.ts';
import { liveKeys } from '../keys.ts';
import { needs } from '../text/command-words.ts';
import { groupNames, paletteWords as words } from '../text/palette-words.ts';
import { words as common } from '../text/words.ts';
import type { Workbench } from '../workbench.ts';

/** One line of the command palette. */
export interface Entry {
  /** Stays the same from visit to visit. */
  readonly id: string;
  readonly name: Text;
  /** The heading it stands under, and what kind of thing it is. */
  readonly group: Text;
  /** Found by this as well, and shown beside the name: the API path of a field, the kind of a stream. */
  readonly detail?: Text;
  /** In the notation of tinykeys. */
  readonly keys?: string | undefined;
  /** Why nothing would come of it. */
  readonly off?: Text | undefined;
  /** It is what is chosen, or switched on, now. */
  readonly on?: boolean | undefined;
  /** Shown only to who searches for it. */
  readonly searchOnly?: true;
  readonly run: () => void;
}

const plain = (text: string): Text => ({ en: text, zh: text });

/** The rows of actions, without that which opens the palette. */
function actionEntries(workbench: Workbench): readonly Entry[] {
  const { singleKeys } = workbench.preferences.getState();
  const covered = workbench.overlays.getState().preview !== undefined;
  const rows: readonly (readonly [string, Action])[] = Object.entries(actions);
  return rows
    .filter(([, row]) => row !== actions.palette)
    .map(([id, row]) => {
      const enabled = row.enabled?.(workbench) ?? true;
      return {
        id: `action ${id}`,
        name: row.label,
        group: groupNames[row.group],
        keys: liveKeys(row, singleKeys)[0],
        on: row.on?.(workbench),
        off:
          covered && row.where === 'canvas'
            ? needs.canvas
            : enabled
              ? undefined
              : (row.needs ?? needs.nothing),
        run: () => row.run(workbench),
      };
    });
}

/** A row that selects each of the streams. */
function streamEntries({ editor, overlays }: Workbench): readonly Entry[] {
  const { committed, selection } = editor.getState();
  return committed.slots.map((slot): Entry => {
    const name = nameOf(committed, slot.id);
    const kind = get(slot.stream, 'StreamType') === 1 ? common.screen : common.camera;
    const index = slotIndex(slot) ?? '?';
    return {
      id: `stream ${slot.id}`,
      name: { en: `Select ${name}`, zh: `选择 ${name}` },
      group: words.streams,
      detail: { en: `${kind.en} #${index}`, zh: `${kind.zh} #${index}` },
      on: selection.includes(slot.id),
      run: () => {
        overlays.setState({ preview: undefined });
        select(editor, [slot.id]);
        focusRegion();
      },
    };
  });
}

/** A row that goes to each field of the inspector and of the request. */
function fieldEntries(workbench: Workbench): readonly Entry[] {
  const { committed } = workbench.editor.getState();
  return catalogue
    .filter((row) => row.type !== 'object' && (row.type !== 'array' || row.items !== undefined))
    .filter((row) => fieldPlace(committed, row.path) !== undefined)
    .map((row) => ({
      id: `field ${row.path}`,
      name: row.label,
      group: words.fields,
      detail: plain(row.path),
      searchOnly: true,
      run: () => {
        // What lies under the preview could not be seen.
        workbench.overlays.setState({ preview: undefined });
        goToField(workbench, row.path);
      },
    }));
}

/** A row that shows each scenario. */
function scenarioEntries({ editor }: Workbench): readonly Entry[] {
  const state = editor.getState();
  const current = currentScenario(state.committed, state);
  return scenariosOf(state.committed).map((scenario) => ({
    id: `scenario ${scenario.id}`,
    name: typeof scenario.name === 'string' ? plain(scenario.name) : scenario.name,
    group: words.scenarios,
    on: scenario === current,
    run: () => applyScenario(editor, scenario),
  }));
}

/** A row that flows the layout into each family. */
function familyEntries({ editor }: Workbench): readonly Entry[] {
  const { committed } = editor.getState();
  const present = familyOf(committed);
  return families.map((family) => ({
    id: `family ${family.id}`,
    name: family.name,
    group: words.layouts,
    on: present?.family === family,
    off: automaticMode(committed) === undefined ? undefined : needs.custom,
    run: () => flow(editor, family, present?.options ?? usualOptions),
  }));
}

/** A row that gives the canvas each of the usual sizes. */
function sizeEntries({ editor }: Workbench): readonly Entry[] {
  const { canvas } = resolveLayout(editor.getState().committed);
  return canvasSizes.map(({ w, h }) => ({
    id: `canvas ${w}x${h}`,
    name: { en: `Canvas ${w} × ${h}`, zh: `画布 ${w} × ${h}` },
    group: words.canvas,
    detail: plain(`${w}x${h}`),
    on: canvas.width === w && canvas.height === h,
    searchOnly: true,
    run: () => resizeCanvas(editor, { w, h }),
  }));
}

/** Rows that choose the language and the theme, each language in its own words. */
function settingEntries({ preferences }: Workbench): readonly Entry[] {
  const { language, theme } = preferences.getState();
  const themes = { system: common.themeSystem, light: common.themeLight, dark: common.themeDark };
  return [
    ...(['en', 'zh'] as const).map((one) => ({
      id: `language ${one}`,
      name: one === 'en' ? common.languageEnglish : common.languageChinese,
      group: words.settings,
      detail: common.language,
      on: language === one,
      searchOnly: true as const,
      run: () => preferences.setState({ language: one }),
    })),
    ...(['system', 'light', 'dark'] as const).map((one) => ({
      id: `theme ${one}`,
      name: themes[one],
      group: words.settings,
      detail: common.theme,
      on: theme === one,
      searchOnly: true as const,
      run: () => preferences.setState({ theme: one }),
    })),
  ];
}

/** Everything the command palette offers at this moment. */
export const entriesOf = (workbench: Workbench): readonly Entry[] => [
  ...streamEntries(workbench),
  ...actionEntries(workbench),
  ...scenarioEntries(workbench),
  ...familyEntries(workbench),
  ...sizeEntries(workbench),
  ...fieldEntries(workbench),
  ...settingEntries(workbench),
];
