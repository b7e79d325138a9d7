import type Konva from 'konva';
import { useEffect, useRef } from 'react';
import { Layer, Shape, Stage as KonvaStage } from 'react-konva/lib/ReactKonvaCore';

import { type EditorState, selected, visible } from '../../editor/editor.ts';
import type { Frame } from '../../editor/hand.ts';
import { resizeViewport } from '../../editor/operations.ts';
import { streamKey } from '../../mixer/draw-list.ts';
import { deferred } from '../deferred.tsx';
import { useEditor, usePreferences, useWorkbench } from '../workbench.ts';
import { badgeText } from './badge.ts';
import { type Helpers, drawChrome } from './chrome.ts';
import { Mirror } from './Mirror.tsx';
import { mixOf, seenList } from './mix-of.ts';
import { createMixSurface } from './mix-surface.ts';
import { attachPointer } from './pointer-input.ts';

import styles from './Stage.module.css';

const Rulers = deferred(async () => (await import('./Rulers.tsx')).Rulers);

/** From here on the mix is shown with its pixels as squares, screen pixels per canvas pixel. */
const SQUARES = 4;
/** The gestures that change regions. */
const changing: ReadonlySet<Frame['kind']> = new Set(['move', 'resize', 'radius']);

/** Writes the view to the page at once, so that the stage's `data-` attributes are true at every moment. */
function placeWorld(stage: HTMLElement, world: HTMLElement, { view }: EditorState): void {
  Object.assign(stage.dataset, {
    scale: String(view.scale),
    originX: String(view.x),
    originY: String(view.y),
  });
  world.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
  world.classList.toggle(styles['squares'] ?? '', view.scale >= SQUARES);
}

/** The regions that a hand moves, resizes or rounds, by id. */
const heldBy = (state: EditorState): readonly string[] =>
  state.hand.phase === 'dragging' && changing.has(state.hand.frame.kind) ? selected(state) : [];

/**
 * The editing canvas. React renders its frame; the mix, the marks over it and the view follow the store by themselves,
 * one repaint a frame, without React.
 */
export function Stage() {
  const workbench = useWorkbench();
  const { editor, overlays, pictures } = workbench;
  const viewport = useEditor((state) => state.viewport);
  const rulers = usePreferences((state) => state.aids.rulers);
  const stage = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const mixCanvas = useRef<HTMLCanvasElement>(null);
  const overhang = useRef<HTMLCanvasElement>(null);
  const layer = useRef<Konva.Layer>(null);
  const helpers = useRef<Helpers>(undefined);
  const drawn = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (!stage.current || !world.current || !mixCanvas.current || !overhang.current) return undefined;
    const [stageElement, worldElement, whole] = [stage.current, world.current, mixCanvas.current];
    const surface = createMixSurface(whole, overhang.current);
    let stale = new Set<string>();
    let frame = 0;

    const paintMix = () => {
      frame = 0;
      const state = editor.getState();
      const list = seenList(visible(state), mixOf(visible(state), state, pictures));
      surface.draw(list, pictures, state.view.scale * devicePixelRatio, stale, heldBy(state));
      stale = new Set();
      drawn.current = new Set(list.steps.map((step) => step.id));
    };
    const request = () => {
      if (overlays.getState().preview) return; // covered: what changes is painted when it is seen again
      if (frame === 0) frame = requestAnimationFrame(paintMix);
      layer.current?.batchDraw();
    };
    const observer = new ResizeObserver(() => {
      resizeViewport(editor, stageElement.clientWidth, stageElement.clientHeight);
    });
    observer.observe(stageElement);
    resizeViewport(editor, stageElement.clientWidth, stageElement.clientHeight);
    placeWorld(stageElement, worldElement, editor.getState());
    // Not needed for the first picture of the page.
    const menu = import('./attach-menu.ts');
    const menuAttached = menu.then(({ attachMenu }) => attachMenu(stageElement, workbench));
    const aligning = import('./aligning.ts').then(({ createAligning }) =>
      createAligning(editor, () => layer.current?.batchDraw()),
    );
    const stops = [
      editor.subscribe((state, before) => {
        if (state.view !== before.view) placeWorld(stageElement, worldElement, state);
        if (state.hand !== before.hand) stageElement.dataset['badge'] = badgeText(state);
        request();
      }),
      pictures.subscribeFrames((keys) => {
        for (const key of keys) stale.add(key);
        request();
      }),
      overlays.subscribe(({ preview }, before) => preview !== before.preview && request()),
      attachPointer(stageElement, editor, (place) => {
        void menu.then(({ openMenu }) => openMenu(stageElement, workbench, place));
      }),
      () => void menuAttached.then((stop) => stop()),
      () => void aligning.then(({ stop }) => stop()),
      () => observer.disconnect(),
      () => cancelAnimationFrame(frame),
    ];
    request();
    void (async () => {
      helpers.current = await aligning;
      editor.setState({ attraction: (await aligning).attraction });
      const { createHeldSheets } = await import('./held-sheets.ts');
      if (whole.isConnected) surface.addSheets(createHeldSheets(whole, request));
      const { foresee } = await import('./foresee.ts');
      await foresee();
    })();
    return () => {
      for (const stop of stops) stop();
    };
  }, [workbench, editor, overlays, pictures]);

  return (
    <div
      ref={stage}
      id="stage"
      className={styles['stage']}
      data-testid="stage"
      data-canvas-keys=""
      tabIndex={-1}
    >
      <div ref={world} className={styles['world']}>
        <canvas ref={overhang} className={styles['overhang']} hidden />
        <canvas ref={mixCanvas} className={styles['mix']} />
        <Mirror />
      </div>
      <div className={styles['chrome']} aria-hidden="true">
        <KonvaStage width={viewport.w} height={viewport.h} listening={false}>
          <Layer ref={layer} listening={false}>
            <Shape
              listening={false}
              perfectDrawEnabled={false}
              sceneFunc={(context) =>
                drawChrome(
                  context._context,
                  editor.getState(),
                  drawn.current,
                  (id) => pictures.pictures(streamKey(id)),
                  helpers.current,
                )
              }
            />
          </Layer>
        </KonvaStage>
      </div>
      {rulers && <Rulers />}
    </div>
  );
}
