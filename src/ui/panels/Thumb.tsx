import { useEffect, useRef } from 'react';

import { streamKey } from '../../mixer/draw-list.ts';
import { showStill } from '../still.ts';
import { useWorkbench } from '../workbench.ts';

import styles from './panels.module.css';

/** Height of a thumbnail, surface pixels: twice its height on the page. */
const HEIGHT = 52;

/** The picture of a stream, small. */
export function Thumb({ id }: { readonly id: string }) {
  const { pictures } = useWorkbench();
  const host = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const draw = () => {
      const size = pictures.streamSize(id);
      const picture = pictures.pictures(streamKey(id));
      // What plays is shown large; its row keeps the frame that is held.
      if (!size || !picture || picture instanceof HTMLVideoElement || !host.current) return;
      const width = (size.w / size.h) * HEIGHT;
      void showStill(host.current, width, HEIGHT, (surface) => {
        surface.imageSmoothingQuality = 'high';
        surface.drawImage(picture, 0, 0, surface.canvas.width, HEIGHT);
      });
    };
    draw();
    return pictures.subscribe((keys) => {
      if (keys.includes(streamKey(id))) draw();
    });
  }, [id, pictures]);
  return <span ref={host} className={styles['thumb']} />;
}
