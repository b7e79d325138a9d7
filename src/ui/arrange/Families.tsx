import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

import { MAX_STREAMS } from '../../domain/catalogue.ts';
import type { Document, Slot } from '../../domain/document.ts';
import { type Family, type FamilyOptions, families, usualOptions } from '../../domain/families/families.ts';
import { type Text, fill } from '../../domain/text.ts';
import { draft, endBurst } from '../../editor/editor.ts';
import { type Flow, familyOf, flowInto, headcount } from '../../editor/flow.ts';
import { flow as applyFlow, commitFlow, takenByFlow, withReturned } from '../../editor/flowing.ts';
import { paintThumbnail, whenIdle } from '../scenarios/thumbnail.ts';
import { arrangePanelWords as words } from '../text/arrange-panel-words.ts';
import { useDocument, useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './arrange.module.css';

/** The layout flowed into a family, small, with the user's own streams. */
function FamilyThumb({ flow }: { readonly flow: Flow }) {
  const { pictures } = useWorkbench();
  const document = useDocument();
  const states = useEditor((state) => state.states);
  const host = useRef<HTMLSpanElement>(null);
  const { family, options, count, first } = flow;
  useEffect(() => {
    const draw = () => {
      const one = flowInto(document, { family, options, count, first }, []);
      if (host.current) paintThumbnail(host.current, one, { states }, pictures);
    };
    return whenIdle(draw);
  }, [pictures, document, states, family, options, count, first]);
  return <span ref={host} className={styles['thumb']} />;
}

interface ChoiceProps<Value extends string> {
  readonly label: Text;
  readonly value: Value;
  readonly options: Readonly<Record<Value, Text>>;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const t = useText();
  return (
    <label className={styles['choice']}>
      {t(label)}
      <select
        className={controls['select']}
        value={value}
        onChange={(event) => onChoose(event.target.value as Value)}
      >
        {(Object.keys(options) as Value[]).map((one) => (
          <option key={one} value={one}>
            {t(options[one])}
          </option>
        ))}
      </select>
    </label>
  );
}

const sideWords = {
  right: words.sideRight,
  left: words.sideLeft,
  top: words.sideTop,
  bottom: words.sideBottom,
} satisfies Record<FamilyOptions['side'], Text>;
const lastRowWords = {
  centre: words.lastRowCentre,
  stretch: words.lastRowStretch,
} satisfies Record<FamilyOptions['lastRow'], Text>;

/** What the slider flows: the layout as it was when it was first touched, with the ids of streams to come. */
interface Source {
  readonly document: Document;
  readonly ids: readonly string[];
  /** The streams that flowing has taken away before. */
  readonly gone: readonly Slot[];
  /** What it has become by now. */
  shown: Document;
}

/** How long the slider rests before its next key is a step of its own, milliseconds. */
const IDLE = 1000;

/** The slider of the number of streams: it flows live, and streams that it took away come back as they were. */
function Count({ flow, children }: { readonly flow: Flow; readonly children?: ReactNode }) {
  const t = useText();
  const { editor } = useWorkbench();
  const id = useId();
  const [shown, setShown] = useState<number>();
  const source = useRef<Source>(undefined);
  const sourceNow = (): Source => {
    const { committed, past } = editor.getState();
    if (source.current?.shown !== committed)
      source.current = {
        document: committed,
        shown: committed,
        ids: Array.from({ length: MAX_STREAMS }, () => editor.newId()),
        gone: takenByFlow(past),
      };
    return source.current;
  };
  const flowed = (count: number): Document => {
    const { document, ids, gone } = sourceNow();
    return flowInto(withReturned(document, gone, count), { ...flow, count }, ids, document);
  };
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined);
  const end = () => {
    clearTimeout(idle.current);
    endBurst(editor);
  };
  useEffect(
    () => () => {
      clearTimeout(idle.current);
      endBurst(editor);
    },
    [editor],
  );
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{t(words.count)}</label>
      <input
        id={id}
        type="range"
        min={1}
        max={MAX_STREAMS}
        value={shown ?? flow.count}
        data-testid="family-count"
        onChange={(event) => {
          const count = Number(event.target.value);
          clearTimeout(idle.current);
          setShown(count);
          draft(editor, flowed(count));
        }}
        onPointerDown={end}
        onPointerUp={(event) => {
          finish(Number(event.currentTarget.value));
          end();
        }}
        onKeyUp={(event) => {
          // An arrow let go anywhere else ends the step: each press would be one of its own.
          event.stopPropagation();
          finish(Number(event.currentTarget.value));
          clearTimeout(idle.current);
          idle.current = setTimeout(end, IDLE);
        }}
        onBlur={(event) => {
          finish(Number(event.currentTarget.value));
          end();
        }}
      />
      <output htmlFor={id}>{shown ?? flow.count}</output>
      {children}
    </div>
  );

  function finish(count: number): void {
    setShown(undefined);
    if (!editor.getState().draft) return;
    const now = sourceNow();
    now.shown = flowed(count);
    draft(editor, undefined);
    commitFlow(editor, flow.family, now.shown, 'flow');
  }
}

/** The families of layouts as pictures of the user's own streams; a press flows the layout into one. */
export function Families() {
  const t = useText();
  const { editor } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const document = useDocument();
  const first = useEditor((state) => (state.selection.length === 1 ? state.selection[0] : undefined));
  const present = familyOf(document);
  const [chosen, setChosen] = useState<FamilyOptions>(present?.options ?? usualOptions);
  const count = Math.max(1, headcount(document));
  const [last, setLast] = useState<Family>();
  const family = present?.family ?? last ?? families[0];
  const run = (by: Family, options: FamilyOptions) => {
    setLast(by);
    setChosen(options);
    applyFlow(editor, by, options);
  };
  return (
    <section className={styles['section']} aria-label={t(words.families)}>
      <h3 className={styles['title']}>{t(words.families)}</h3>
      <ul className={styles['families']}>
        {families.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={styles['family']}
              data-testid="family"
              data-family={one.id}
              aria-pressed={present?.family === one}
              onClick={() => run(one, chosen)}
            >
              <FamilyThumb flow={{ family: one, options: chosen, count, first }} />
              <span>{fill(one.name, language)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles['choices']}>
        {family.options.includes('side') && (
          <Choice
            label={words.side}
            value={chosen.side}
            options={sideWords}
            onChoose={(side) => run(family, { ...chosen, side })}
          />
        )}
        {family.options.includes('lastRow') && (
          <Choice
            label={words.lastRow}
            value={chosen.lastRow}
            options={lastRowWords}
            onChoose={(lastRow) => run(family, { ...chosen, lastRow })}
          />
        )}
        <Count flow={{ family, options: chosen, count, first }} />
      </div>
    </section>
  );
}
