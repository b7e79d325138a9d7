import type { Rect } from './rect.ts';

/** The canvas as the mix uses it: defaults filled in, values legal. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** `#RRGGBB`. */
  readonly background: string;
  readonly backgroundImage?: string;
}

/** 0 and 3 stretch, 1 crops to fill, 2 fits whole. */
export type RenderMode = 0 | 1 | 2 | 3;

/** A region with its stream as the mix and the hands use it: defaults filled in, values legal, whole pixels. */
export interface Region {
  /** The record's own name, stable over edits. */
  readonly id: string;
  readonly index: number;
  readonly userId: string;
  /** 0 camera, 1 screen. */
  readonly streamType: 0 | 1;
  readonly rect: Rect;
  readonly zOrder: number;
  /** Above 0, up to 1. */
  readonly alpha: number;
  readonly renderMode: RenderMode;
  /** Shares of the source, 0..1; undefined where nothing is cut. */
  readonly crop: Rect | undefined;
  readonly alternateImage: string | undefined;
  /** 0 like the user's frame, 1 the image's own ratio. */
  readonly alternateImageFillMode: 0 | 1;
  /** Share of the canvas's width. */
  readonly cornerRadius: number;
  /** 0 both, 1 audio only, 2 video only. */
  readonly mediaType: 0 | 1 | 2;
}

/** What a custom layout draws: the canvas and its regions in the order of the `Regions` list. */
export interface Layout {
  readonly canvas: Canvas;
  readonly regions: readonly Region[];
  /** `Control.FrameInterpolationMode`: 0 the last frame, 1 black. */
  readonly frameInterpolation: 0 | 1;
}

/** Regions from the bottom to the top: by ZOrder, equal ones in the order of the list (our reading; mixing rule 2). */
export const drawOrder = (regions: readonly Region[]): readonly Region[] =>
  regions.toSorted((a, b) => a.zOrder - b.zOrder);

/**
 * What a stream does: sends a picture, is published with its capture paused, is not published any more, or has not been
 * published so far, so that there is no last frame of it (mixing rule 3).
 */
export type StreamState = 'live' | 'paused' | 'absent' | 'unseen';

/** Whether a stream in this state is published. */
export const isPublished = (state: StreamState): boolean => state === 'live' || state === 'paused';
