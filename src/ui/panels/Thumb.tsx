import { useEffect, useRef } from 'react';

import { streamKey } from '../../mixer/draw-list.ts';
import { useWorkbench } from '../workbench.ts';

import styles from './panels.module.css';

/** Height of a thumbnail, surface pixels: twice its height on the page. */
const HEIGHT = 52;

/** The picture of a stream, small. */
export function Thumb({ id }: { readonly id: string }) {
  const { pictures } = useWorkbench();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = () => {
      const size = pictures.streamSize(id);
      const picture = pictures.pictures(streamKey(id));
      const surface = canvas.current?.getContext('2d');
      // What plays is shown large; its row keeps the frame that is held.
      if (!size || !picture || picture instanceof HTMLVideoElement || !surface || !canvas.current) return;
      canvas.current.height = HEIGHT;
      canvas.current.width = Math.max(1, Math.round((size.w / size.h) * HEIGHT));
      surface.imageSmoothingQuality = 'high';
      surface.drawImage(picture, 0, 0, canvas.current.width, HEIGHT);
    };
    draw();
    return pictures.subscribe((keys) => {
      if (keys.includes(streamKey(id))) draw();
    });
  }, [id, pictures]);
  return <canvas ref={canvas} className={styles['thumb']} />;
}
