import type { Document } from '../../domain/document.ts';
import type { Text } from '../../domain/text.ts';
import { type MediaInfo, mediaKey } from '../../media/media.ts';
import { openCapture } from '../../media/open.ts';
import { mediaWords } from '../text/media-words.ts';
import type { Workbench } from '../workbench.ts';
import { showSources } from './assign.ts';
import { mediaKeyOf } from './source.ts';
import { notice, whenIdle } from './take.ts';

const reasons: Readonly<Record<string, Text>> = {
  NotAllowedError: mediaWords.captureRefused,
  NotFoundError: mediaWords.captureMissing,
};

const ask = (devices: MediaDevices, kind: 'camera' | 'screen'): Promise<MediaStream> =>
  kind === 'camera'
    ? devices.getUserMedia({ video: { width: { ideal: 1280 }, height: { ideal: 720 } }, audio: false })
    : devices.getDisplayMedia({ video: true, audio: false });

/** Shows this device's camera, or a screen or window the person chooses, for streams, as one step; it is gone with the page. */
export async function showCapture(
  workbench: Workbench,
  kind: 'camera' | 'screen',
  ids: readonly string[],
): Promise<void> {
  // Only there on secure origins.
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (!mediaDevices) return notice(workbench, mediaWords.captureNone);
  try {
    const stream = await ask(mediaDevices, kind);
    const name = kind === 'camera' ? (stream.getVideoTracks()[0]?.label ?? '') : '';
    const media = await openCapture(stream);
    await whenIdle(workbench);
    const key = mediaKey(kind, workbench.editor.newId());
    const source = { kind: 'media', media: key, name: name.slice(0, 1024) } as const;
    workbench.pictures.putMedia(key, media);
    media.onEnd?.(() => notice(workbench, mediaWords.captureEnded));
    showSources(workbench.editor, new Map(ids.map((id) => [id, source])));
    return notice(workbench, mediaWords.captureHint);
  } catch (error) {
    const reason = error instanceof DOMException ? reasons[error.name] : undefined;
    return notice(workbench, reason ?? mediaWords.captureBusy);
  }
}

/**
 * The way to share once more what had been captured under the key `media` and is not there any more, for all the streams that
 * showed it; undefined where there is nothing to share again.
 */
export function sharingAgain(
  workbench: Workbench,
  { slots }: Document,
  key: string | undefined,
  media: MediaInfo | undefined,
): (() => void) | undefined {
  const { state, kind } = media ?? {};
  if (state !== 'gone' || (kind !== 'camera' && kind !== 'screen')) return undefined;
  const ids = slots.filter((slot) => mediaKeyOf(slot) === key).map(({ id }) => id);
  return () => void showCapture(workbench, kind, ids);
}
