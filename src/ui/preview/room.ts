import { type RefObject, useLayoutEffect, useState } from 'react';

import type { Rect, Size } from '../../domain/rect.ts';

/** The room there is for a picture: CSS px, and the screen's px per CSS px. */
export interface Room extends Size {
  readonly density: number;
}

/** Where a picture lies in its room. */
export interface Place {
  /** Screen px per canvas px. */
  readonly surfaceScale: number;
  /** CSS px per canvas px. */
  readonly scale: number;
  /** CSS px from the room's top left; falls on whole screen px. */
  readonly box: Rect;
}

/** A picture of `size` canvas px in its room: whole and as large as it goes, `margin` CSS px from the edges, or at one CSS px a pixel. */
export function placeIn(room: Room, size: Size, fitted: boolean, margin: number): Place {
  const { density } = room;
  const fit = Math.min((room.w - 2 * margin) / size.w, (room.h - 2 * margin) / size.h);
  const scale = fitted ? Math.max(fit, 0.01) : 1;
  const surfaceScale = scale * density;
  const w = Math.round(size.w * surfaceScale);
  const h = Math.round(size.h * surfaceScale);
  const start = (whole: number, part: number) => Math.max(0, Math.floor((whole * density - part) / 2));
  const css = (px: number) => px / density;
  return {
    scale,
    surfaceScale,
    box: { x: css(start(room.w, w)), y: css(start(room.h, h)), w: css(w), h: css(h) },
  };
}

/** The room within an element, followed as it changes; undefined until it is known. */
export function useRoom(element: RefObject<HTMLElement | null>): Room | undefined {
  const [room, setRoom] = useState<Room>();
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => {
      const { width, height } = current.getBoundingClientRect();
      setRoom((known) =>
        known && known.w === width && known.h === height && known.density === devicePixelRatio
          ? known
          : { w: width, h: height, density: devicePixelRatio },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    // The window's own zoom changes the density, sometimes nothing else.
    window.addEventListener('resize', measure);
    measure();
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);
  return room;
}
