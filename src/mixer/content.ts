import type { Layout, Region, StreamState } from '../domain/layout.ts';
import { absentScreenContent, audioOnlyContent, type Content } from './readings.ts';

/** What a region shows by the state of its stream (mixing rule 3). */
export function contentOf(
  region: Region,
  state: StreamState,
  interpolation: Layout['frameInterpolation'],
): Content {
  if (region.mediaType === 1) return audioOnlyContent;
  if (state === 'live') return 'frame';
  if (region.alternateImage !== undefined) return { image: region.alternateImage };
  if (state === 'paused') return 'frame';
  if (region.streamType === 1) return absentScreenContent;
  return interpolation === 1 ? 'black' : 'frame';
}
