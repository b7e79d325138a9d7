/** A moving picture, which plays or is held at a frame. */
export interface Motion {
  readonly video: HTMLVideoElement;
  /** What to draw at this moment: while it is held, a copy of its frame, so that drawing decodes nothing. */
  readonly picture: () => CanvasImageSource;
  readonly play: (on: boolean) => void;
  readonly close: () => void;
}

/** Calls back at the next frame of the video; returns the way to stop. */
function nextFrame(video: HTMLVideoElement, callback: () => void): () => void {
  if ('requestVideoFrameCallback' in video) {
    const handle = video.requestVideoFrameCallback(callback);
    return () => video.cancelVideoFrameCallback(handle);
  }
  const handle = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(handle);
}

/**
 * The motion of a video that has its first frame; `onFrame` is told of each frame that differs from what was drawn before,
 * and whether it is one of many that come while the video plays.
 */
export function createMotion(video: HTMLVideoElement, onFrame: (playing: boolean) => void): Motion {
  const controller = new AbortController();
  const { signal } = controller;
  let playing = false;
  let kept: ImageBitmap | undefined;
  let stop = () => {};
  const drop = () => {
    kept?.close();
    kept = undefined;
  };
  const keep = async () => {
    const frame = await createImageBitmap(video);
    if (playing || video.seeking || signal.aborted) return frame.close();
    drop();
    kept = frame;
    onFrame(false);
  };
  const follow = () => {
    stop = nextFrame(video, () => {
      drop();
      onFrame(true);
      if (playing) follow();
    });
  };
  const start = () => {
    // Refused, or paused again before it began: the frame that is there stays.
    video.play().catch(() => {});
  };
  const hold = () => void keep().catch(() => {});
  // Taking the element out of the page pauses it.
  video.addEventListener('pause', () => playing && start(), { signal });
  // Someone looks for another frame: the copy is not what the element shows any more.
  video.addEventListener('seeking', drop, { signal });
  video.addEventListener('seeked', () => !playing && hold(), { signal });
  video.addEventListener('resize', () => (playing ? onFrame(false) : hold()), { signal });
  hold();
  return {
    video,
    picture: () => kept ?? video,
    play: (on) => {
      if (on === playing || signal.aborted) return;
      playing = on;
      stop();
      if (on) {
        start();
        follow();
      } else {
        video.pause();
        hold();
      }
    },
    close: () => {
      playing = false;
      stop();
      controller.abort();
      video.pause();
      drop();
    },
  };
}
