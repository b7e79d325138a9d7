import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';

import { recordsSingle, shownLayout } from '../../domain/auto-layout.ts';
import { say, visible } from '../../editor/editor.ts';
import { scenarioName, useScenarios } from '../scenarios/scenarios.ts';
import { pictureWords } from '../text/picture-words.ts';
import { previewWords } from '../text/preview-words.ts';
import { useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';
import { ControlBar } from './ControlBar.tsx';
import { useIdle } from './idle.ts';
import { attachPreviewKeys } from './preview-keys.ts';
import { type PreviewPicture, attachPicture } from './preview-picture.ts';
import { placeIn, useRoom } from './room.ts';

import styles from './preview.module.css';

/** Air around a fitted picture, CSS px; none in full screen. */
const MARGIN = 16;

/** The mix alone, as the recording will show it, over everything but the top bar. */
export function Preview() {
  const t = useText();
  const workbench = useWorkbench();
  const { editor, overlays, pictures, preferences } = workbench;
  const language = usePreferences((state) => state.language);
  const scenarios = useScenarios();
  const w = useEditor((state) => shownLayout(visible(state), state.states).canvas.width);
  const h = useEditor((state) => shownLayout(visible(state), state.states).canvas.height);
  const single = useEditor((state) => recordsSingle(state.committed.body));
  const [fitted, setFitted] = useState(true);
  const [playing, setPlaying] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [moving, setMoving] = useState(false);
  const [full, setFull] = useState(false);
  const root = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const picture = useRef<PreviewPicture>(undefined);
  const room = useRoom(frame);
  const idle = useIdle(full, bar);
  const place = room && placeIn(room, { w, h }, fitted, full ? 0 : MARGIN);
  const surfaceScale = place?.surfaceScale ?? 0;

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const attached = attachPicture(host.current, workbench, setMoving);
    picture.current = attached;
    return () => attached.stop();
  }, [workbench]);
  useLayoutEffect(() => picture.current?.setScale(surfaceScale), [surfaceScale]);

  useEffect(() => {
    pictures.play(playing);
    return () => pictures.play(preferences.getState().sourcesPlay);
  }, [playing, pictures, preferences]);

  // A step taken back may lead to a recording without a mix.
  useEffect(() => {
    if (single) overlays.setState({ preview: undefined });
  }, [single, overlays]);

  useEffect(() => {
    const from = overlays.getState().preview?.from;
    root.current?.focus({ preventScroll: true });
    return () => {
      // Gone with the preview's own elements; whatever has it now, was given it.
      if (document.activeElement === document.body && from instanceof HTMLElement) from.focus();
    };
  }, [overlays]);

  useEffect(() => {
    // What the pointer presses in the bar leaves the keys with the preview: Space plays, and does not press it again.
    const keepKeys = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('button')) return;
      event.preventDefault();
      root.current?.focus({ preventScroll: true });
    };
    const element = bar.current;
    element?.addEventListener('mousedown', keepKeys);
    return () => element?.removeEventListener('mousedown', keepKeys);
  }, []);

  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);

  const toggleFullScreen = async () => {
    try {
      // The whole page, which the preview then covers: so notices, menus and dialogs are seen over it.
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      overlays.setState({ notice: { text: previewWords.fullScreenRefused } });
    }
  };
  const name = scenarios.current ? scenarioName(scenarios.current, language) : t(previewWords.ownStates);
  const announced = useRef(name);
  useEffect(() => {
    if (announced.current !== name) say(editor, { en: name, zh: name });
    announced.current = name;
  }, [name, editor]);

  const commands = {
    step: scenarios.step,
    pick: (position: number) => {
      const scenario = scenarios.list[position];
      if (scenario) scenarios.apply(scenario);
    },
    togglePlay: () => moving && setPlaying(!playing),
    toggleFullScreen: () => void toggleFullScreen(),
    setFitted,
    pan: (dx: number, dy: number) => scroller.current?.scrollBy(dx, dy),
  };
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useEffect(
    () =>
      attachPreviewKeys(
        {
          step: (by) => latest.current.step(by),
          pick: (position) => latest.current.pick(position),
          togglePlay: () => latest.current.togglePlay(),
          toggleFullScreen: () => latest.current.toggleFullScreen(),
          setFitted: (on) => latest.current.setFitted(on),
          pan: (dx, dy) => latest.current.pan(dx, dy),
        },
        () => workbench.preferences.getState().singleKeys,
      ),
    [workbench],
  );

  /** Dragging moves a picture that is larger than its room. */
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 1) return;
    event.currentTarget.scrollBy(-event.movementX, -event.movementY);
  };

  return (
    <section
      ref={root}
      tabIndex={-1}
      className={styles['preview']}
      aria-label={t(pictureWords.preview)}
      data-preview=""
      data-full={full || undefined}
      data-idle={idle || undefined}
    >
      <div ref={frame} className={styles['frame']}>
        <div
          ref={scroller}
          className={styles['scroller']}
          data-fitted={fitted}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be reached by keyboard
          tabIndex={fitted ? undefined : 0}
          onPointerMove={drag}
        >
          <div
            className={styles['picture']}
            role="img"
            aria-label={t(previewWords.picture, { w, h, scenario: name })}
            data-testid="preview-surface"
            style={
              place && {
                width: place.box.w,
                height: place.box.h,
                marginLeft: place.box.x,
                marginTop: place.box.y,
              }
            }
          >
            <div
              ref={host}
              className={styles['host']}
              style={
                room &&
                place && {
                  width: Math.round(place.box.w * room.density),
                  height: Math.round(place.box.h * room.density),
                  transform: room.density === 1 ? undefined : `scale(${1 / room.density})`,
                }
              }
            />
          </div>
        </div>
      </div>
      <ControlBar
        ref={bar}
        scenarios={scenarios}
        size={{ w, h }}
        percent={Math.round((place?.scale ?? 1) * 100)}
        fitted={fitted}
        playing={moving && playing}
        moving={moving}
        full={full}
        commands={commands}
        onLeave={() => overlays.setState({ preview: undefined })}
      />
    </section>
  );
}
