import { GripVertical } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

import { automaticMode, recordsSingle } from '../../domain/auto-layout.ts';
import { type Document, type Slot, slotIndex } from '../../domain/document.ts';
import { get } from '../../domain/json.ts';
import { type StreamState, drawOrder } from '../../domain/layout.ts';
import type { Severity } from '../../domain/problem.ts';
import { resolveLayout } from '../../domain/resolve.ts';
import { select } from '../../editor/editor.ts';
import { nameOf } from '../../editor/labels.ts';
import { relayer, setStreamState } from '../../editor/operations.ts';
import { streamHue } from '../../mixer/test-card.ts';
import { slotAt } from '../go-to.ts';
import { SourceControls } from '../media/SourceControls.tsx';
import { severityWords } from '../text/note-words.ts';
import { recordWords } from '../text/record-words.ts';
import { words } from '../text/words.ts';
import { useDocument, useEditor, useReport, useSelection, useText, useWorkbench } from '../workbench.ts';
import { LayerField, RowMarks, RowName } from './row-parts.tsx';
import { Thumb } from './Thumb.tsx';
import { useHoveredRow } from './use-hovered-row.ts';

import styles from './panels.module.css';

/** The states people choose from; that an absent stream has never been seen is a scenario's to say. */
const states = ['live', 'paused', 'absent'] as const;
const stateWords = { live: words.stateLive, paused: words.statePaused, absent: words.stateAbsent };

/** The row at which the line of a gap is drawn. */
const edgeOf = (rows: readonly Slot[], gap: number): { id: string; edge: 'above' | 'below' } | undefined => {
  const [below, above] = [rows[gap], rows[gap - 1]];
  if (below) return { id: below.id, edge: 'above' };
  return above && { id: above.id, edge: 'below' };
};

/** The records as the list shows them: front to back, those without a region last. */
function listed(document: Document): readonly Slot[] {
  const front = drawOrder(resolveLayout(document).regions).toReversed();
  const byId = new Map(document.slots.map((slot) => [slot.id, slot]));
  return [
    ...front.flatMap((region) => byId.get(region.id) ?? []),
    ...document.slots.filter((slot) => slot.region === undefined),
  ];
}

/** The worst severity among the problems of each record. */
function worst(
  document: Document,
  problems: readonly { path: readonly (string | number)[]; severity: Severity }[],
) {
  const marks = new Map<string, Severity>();
  for (const { path, severity } of problems) {
    const id = slotAt(document, path);
    if (id === undefined || severity === 'info') continue;
    if (severity === 'error' || !marks.has(id)) marks.set(id, severity);
  }
  return marks;
}

interface RowProps {
  readonly slot: Slot;
  readonly document: Document;
  readonly chosen: boolean;
  readonly mark: Severity | undefined;
  readonly drop: 'above' | 'below' | undefined;
  readonly onPick: (id: string, more: boolean, range: boolean) => void;
  readonly onStep: (id: string, by: 1 | -1) => void;
  readonly onPress: (event: PointerEvent, id: string) => void;
}

function Row({ slot, document, chosen, mark, drop, onPick, onStep, onPress }: RowProps) {
  const t = useText();
  const { editor, overlays } = useWorkbench();
  const state = useEditor((now) => {
    const one = now.states[slot.id] ?? 'live';
    return one === 'unseen' ? 'absent' : one;
  });
  const region = resolveLayout(document).regions.find((one) => one.id === slot.id);
  // Where the service places the streams, or mixes none, there is no layer and no region to miss.
  const byHand = automaticMode(document) === undefined && !recordsSingle(document.body);
  const index = slotIndex(slot) ?? 0;
  const name = nameOf(document, slot.id);
  const { locked, hidden } = slot.editorOnly ?? {};
  const kind =
    region?.mediaType === 1
      ? words.audioOnly
      : get(slot.stream, 'StreamType') === 1
        ? words.screen
        : words.camera;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      event.stopPropagation();
      onStep(slot.id, event.key === 'ArrowUp' ? 1 : -1);
    }
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      const more = event.shiftKey || event.ctrlKey || event.metaKey;
      // Space is also held to pan: what is selected stays so.
      if (more || !chosen) onPick(slot.id, more, false);
    }
  };
  return (
    <div
      className={styles['row']}
      role="row"
      tabIndex={0}
      aria-selected={chosen}
      aria-label={[
        name,
        t(kind) + (locked ? t(recordWords.isLocked) : '') + (hidden ? t(recordWords.isHidden) : ''),
        ...(mark ? [t(severityWords[mark])] : []),
      ].join(', ')}
      data-testid="layer"
      data-stream-index={index}
      data-slot={slot.id}
      data-drop={drop}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => onPress(event, slot.id)}
      onClick={(event) => onPick(slot.id, event.ctrlKey || event.metaKey, event.shiftKey)}
      onContextMenu={(event) => {
        if (event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        if (!chosen) onPick(slot.id, false, false);
        const { left, top, height } = event.currentTarget.getBoundingClientRect();
        // The menu key has no pointer: the menu opens at the row.
        const [x, y] = event.clientX > 0 ? [event.clientX, event.clientY] : [left + 32, top + height / 2];
        overlays.setState({ menu: { x, y, under: [] } });
      }}
      onPointerEnter={() => editor.setState({ hover: slot.id })}
      onPointerLeave={() => editor.setState({ hover: undefined })}
      onFocus={(event) => {
        if (!chosen && event.target === event.currentTarget && event.currentTarget.matches(':focus-visible'))
          onPick(slot.id, false, false);
      }}
    >
      <span role="gridcell" className={styles['grip']} data-grip="" data-tip={t(words.dragLayer)}>
        <GripVertical size={14} aria-hidden />
      </span>
      <span role="gridcell" aria-hidden="true">
        <Thumb id={slot.id} />
      </span>
      <span className={styles['stream']} data-testid="stream" data-stream-index={index}>
        <span role="gridcell" className={styles['who']}>
          <span className={styles['name']}>
            <span className={styles['dot']} style={{ background: streamHue(index) }} />
            <RowName id={slot.id} document={document} />
            {mark && (
              <span
                className={`${styles['dot']} ${mark === 'error' ? styles['dotError'] : styles['dotWarning']}`}
              />
            )}
          </span>
          <span className={styles['kind']}>
            <span>{t(kind)}</span>
            {byHand && (region ? <LayerField id={slot.id} name={name} /> : <span>{t(words.noRegion)}</span>)}
            {slot.stream === undefined && <span>{t(words.noStream)}</span>}
          </span>
        </span>
        <span role="gridcell" className={styles['controls']}>
          <select
            className={styles['state']}
            data-testid="stream-state"
            data-value={state}
            aria-label={t(words.state, { name })}
            value={state}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => setStreamState(editor, slot.id, event.target.value as StreamState)}
          >
            {states.map((one) => (
              <option key={one} value={one}>
                {t(stateWords[one])}
              </option>
            ))}
          </select>
          <span className={styles['source']}>
            <RowMarks slot={slot} name={name} />
            <SourceControls slot={slot} name={name} />
          </span>
        </span>
      </span>
    </div>
  );
}

/** The focus of a row goes with the selection to what is new in it, and to the list itself where the row is gone. */
function useFollowingFocus(
  panel: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  selection: readonly string[],
  document: Document,
) {
  /** The focus is on a row; also when that row is gone, which React tells nobody. */
  const held = useRef(false);
  const before = useRef(selection);
  useEffect(() => {
    const fresh = selection.findLast((id) => !before.current.includes(id));
    before.current = selection;
    if (!held.current) return;
    const focused = globalThis.document.activeElement;
    const on = list.current?.contains(focused) ? focused?.getAttribute('data-slot') : undefined;
    if (on && (fresh === undefined || selection.includes(on))) return;
    const row = fresh && list.current?.querySelector<HTMLElement>(`[data-slot="${CSS.escape(fresh)}"]`);
    if (row) row.focus();
    else (list.current ?? panel.current)?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a row goes with its record
  }, [panel, list, selection, document]);
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => (held.current = 'slot' in target.dataset),
    onBlur: () => (held.current = false),
  };
}

/** The streams with their regions, front to back: one list for both. */
export function Layers() {
  const t = useText();
  const workbench = useWorkbench();
  const { editor } = workbench;
  const document = useDocument();
  const selection = useSelection();
  const problems = useReport((report) => report.problems);
  const panel = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [drop, setDrop] = useState<ReturnType<typeof edgeOf>>();
  const rows = listed(document);
  const marks = worst(document, problems);
  useHoveredRow(list);
  const focusing = useFollowingFocus(panel, list, selection, document);
  const dragRows = useRef<typeof import('./row-drag.ts').dragRows>(undefined);
  useEffect(() => {
    void (async () => {
      // Not needed for the first picture of the page.
      ({ dragRows: dragRows.current } = await import('./row-drag.ts'));
    })();
  }, []);

  const pick = (id: string, more: boolean, range: boolean) => {
    const ids = rows.map((slot) => slot.id);
    const from = ids.indexOf(selection.at(-1) ?? '');
    const to = ids.indexOf(id);
    if (range && from >= 0) return select(editor, ids.slice(Math.min(from, to), Math.max(from, to) + 1));
    if (!more) return select(editor, [id]);
    return select(
      editor,
      selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id],
    );
  };

  const below = (ids: readonly string[], gap: number) =>
    rows.slice(gap).filter(({ id, region }) => region !== undefined && !ids.includes(id)).length;
  /** Puts records into a gap of the list: above its row `gap`, counted from the front. */
  const place = (ids: readonly string[], gap: number) => relayer(editor, ids, below(ids, gap));
  /** What a row takes along: all that is selected, where it is selected. */
  const taken = (id: string) => (selection.includes(id) ? selection : [id]);
  const step = (id: string, by: 1 | -1) => {
    const ids = taken(id);
    const first = rows.findIndex((slot) => ids.includes(slot.id));
    const last = rows.findLastIndex((slot) => ids.includes(slot.id));
    place(ids, by === 1 ? Math.max(0, first - 1) : last + 2);
  };
  const press = (event: PointerEvent, id: string) => {
    if (event.button !== 0 || !list.current) return;
    const ids = taken(id);
    dragRows.current?.(workbench, event.nativeEvent, list.current, ids, {
      onGap: (gap) => setDrop(gap === undefined ? undefined : edgeOf(rows, gap)),
      onDrop: (gap) => place(ids, gap),
    });
  };

  return (
    <section ref={panel} tabIndex={-1} className={styles['panel']} aria-label={t(words.streams)}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{t(words.streams)}</h2>
        <span className={styles['count']}>{t(words.streamsCount, { n: document.slots.length })}</span>
        <span className={styles['spring']} />
        <span className={styles['count']}>{t(words.streamsHint)}</span>
      </div>
      {rows.length === 0 ? (
        <p className={styles['empty']}>
          <strong>{t(words.streamsEmpty)}</strong>
          {t(words.streamsEmptyHint)}
        </p>
      ) : (
        <div
          ref={list}
          className={styles['scroll']}
          role="grid"
          aria-label={t(words.layerList)}
          aria-multiselectable="true"
          tabIndex={-1}
          data-canvas-keys=""
          {...focusing}
        >
          {rows.map((slot) => (
            <Row
              key={slot.id}
              slot={slot}
              document={document}
              chosen={selection.includes(slot.id)}
              mark={marks.get(slot.id)}
              drop={drop?.id === slot.id ? drop.edge : undefined}
              onPick={pick}
              onStep={step}
              onPress={press}
            />
          ))}
        </div>
      )}
    </section>
  );
}
