/** Pictures drawn from videos that are shown elsewhere on the page, so that each video is decoded once. */
export interface VideoCopies {
  /** Calls `draw` now, and with each new frame of the video, until it is dropped; `owner` has one copy at a time. */
  readonly keep: (owner: object, video: HTMLVideoElement, draw: () => void) => void;
  readonly drop: (owner: object) => void;
}

/** Tells of each new frame of a video; returns the way to stop. */
function eachFrame(video: HTMLVideoElement, tell: () => void): () => void {
  // Missing in browsers from before 2024, which then see a few frames a second.
  if (!('requestVideoFrameCallback' in video)) {
    const controller = new AbortController();
    const { signal } = controller;
    const plain = video as HTMLMediaElement;
    for (const type of ['timeupdate', 'seeked', 'loadeddata']) plain.addEventListener(type, tell, { signal });
    return () => controller.abort();
  }
  const next = () => {
    handle = video.requestVideoFrameCallback(next);
    tell();
  };
  let handle = video.requestVideoFrameCallback(next);
  return () => video.cancelVideoFrameCallback(handle);
}

/** No copies yet. Frames come only while a video plays, or is sought, and the page is seen: there is no clock of our own. */
export function createVideoCopies(): VideoCopies {
  const followed = new Map<
    HTMLVideoElement,
    { readonly stop: () => void; readonly draws: Map<object, () => void> }
  >();
  const drop = (owner: object) => {
    for (const [video, { stop, draws }] of followed) {
      draws.delete(owner);
      if (draws.size > 0) continue;
      stop();
      followed.delete(video);
    }
  };
  return {
    drop,
    keep: (owner, video, draw) => {
      const known = followed.get(video);
      if (!known?.draws.has(owner)) drop(owner);
      const draws = followed.get(video)?.draws ?? new Map<object, () => void>();
      draws.set(owner, draw);
      if (!followed.has(video)) {
        const stop = eachFrame(video, () => {
          for (const one of draws.values()) one();
        });
        followed.set(video, { stop, draws });
      }
      draw();
    },
  };
}
