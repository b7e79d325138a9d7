import { useEffect, useRef } from 'react';

import { automaticMode, shownLayout } from '../../domain/auto-layout.ts';
import type { Region } from '../../domain/layout.ts';
import { drawOrder } from '../../domain/layout.ts';
import { idsWith } from '../../domain/marks.ts';
import { select } from '../../editor/editor.ts';
import { readingOrder } from '../../editor/hit.ts';
import { nameOf } from '../../editor/labels.ts';
import { slotAt } from '../go-to.ts';
import { lastByKey } from '../last-input.ts';
import { autoLayoutWords } from '../text/auto-layout-words.ts';
import { words } from '../text/words.ts';
import { useDocument, useEditor, useReport, useSelection, useText, useWorkbench } from '../workbench.ts';
import { regionLabel } from './region-label.ts';

import styles from './Stage.module.css';

/**
 * The regions as elements for the keyboard and the screen reader, in reading order, each lying where its region lies.
 * The list is one Tab stop; inside, Tab goes from region to region, and out at either end.
 */
export function Mirror() {
  const t = useText();
  const { editor } = useWorkbench();
  const document = useDocument();
  const selection = useSelection();
  const problems = useReport((report) => report.problems);
  const list = useRef<HTMLDivElement>(null);
  const states = useEditor((state) => state.states);
  const { regions } = shownLayout(document, states);
  const hidden = idsWith(document, 'hidden');
  const locked = idsWith(document, 'locked');
  const order = readingOrder(regions.filter(({ id }) => !hidden.has(id) || selection.includes(id)));
  const layers = drawOrder(regions);
  const chosen = selection.findLast((id) => order.some((region) => region.id === id));
  const active = chosen ?? order[0]?.id;

  /** The focus is here; also when the element that had it is gone, which React tells nobody. */
  const held = useRef(false);
  useEffect(() => {
    // A key that selects from the stage itself leads to what it selects.
    const led = lastByKey() && globalThis.document.activeElement?.id === 'stage';
    if ((!held.current && !led) || !list.current) return;
    // A region that gets the focus is selected by it: where none is, the list itself has it.
    const region = chosen === undefined ? null : list.current.querySelector<HTMLElement>('[tabindex="0"]');
    (region ?? list.current).focus({ preventScroll: true });
  }, [chosen]);

  const label = (region: Region): string => {
    const count = problems.filter((problem) => slotAt(document, problem.path) === region.id).length;
    return regionLabel(t, {
      region,
      name: nameOf(document, region.id),
      layer: layers.indexOf(region) + 1,
      layers: layers.length,
      state: states[region.id] ?? 'live',
      locked: locked.has(region.id),
      hidden: hidden.has(region.id),
      problems: count,
    });
  };

  return (
    <>
      <p id="stage-keys" hidden>
        {t(automaticMode(document) === undefined ? words.stageKeys : autoLayoutWords.automaticKeys)}
      </p>
      <div
        ref={list}
        className={styles['mirror']}
        role="listbox"
        aria-multiselectable="true"
        aria-label={t(words.stage, { n: regions.length })}
        aria-describedby="stage-keys"
        tabIndex={order.length === 0 ? 0 : -1}
        data-mirror=""
        onFocus={() => (held.current = true)}
        onBlur={() => (held.current = false)}
      >
        {order.map((region) => (
          <div
            key={region.id}
            className={styles['option']}
            role="option"
            aria-selected={selection.includes(region.id)}
            aria-label={label(region)}
            tabIndex={region.id === active ? 0 : -1}
            onFocus={() => {
              if (!editor.getState().selection.includes(region.id)) select(editor, [region.id]);
            }}
            style={{
              left: region.rect.x,
              top: region.rect.y,
              width: region.rect.w,
              height: region.rect.h,
            }}
          />
        ))}
      </div>
    </>
  );
}
