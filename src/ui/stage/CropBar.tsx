import { RotateCcw, X } from 'lucide-react';
import { useRef } from 'react';

import { evenPart } from '../../domain/crop.ts';
import { findSlot } from '../../domain/document.ts';
import type { Text } from '../../domain/text.ts';
import type { CropRatio } from '../../editor/crop-view.ts';
import { croppingView, keepCrop, resetCrop, revertCrop, setCropRatio } from '../../editor/crop.ts';
import { visible } from '../../editor/editor.ts';
import { useLive, writeText } from '../inspector/live.ts';
import { showSources } from '../media/assign.ts';
import { cardSizes } from '../media/sizes.ts';
import { cropWords } from '../text/crop-words.ts';
import { useEditor, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './Crop.module.css';

/** The ratios that are offered: their name, or their figures in every language. */
const ratios: readonly (readonly [CropRatio, Text | string])[] = [
  ['region', cropWords.ratioRegion],
  ['source', cropWords.ratioSource],
  [16 / 9, '16:9'],
  [4 / 3, '4:3'],
  [1, '1:1'],
  [9 / 16, '9:16'],
  ['free', cropWords.ratioFree],
];

/** The figures of the crop, following the hand without React. */
function Figures() {
  const t = useText();
  const element = useRef<HTMLSpanElement>(null);
  useLive(
    'panels',
    element,
    (span, state) => {
      const view = croppingView(state);
      if (!view) return;
      const { x, y, w, h } = evenPart(view.part, view.size);
      writeText(span, t(cropWords.figures, { x, y, w, h }));
    },
    [t],
  );
  return <span ref={element} className={styles['figures']} data-crop-figures="" />;
}

/** The size that the source is taken to have: that of the test card, to be chosen, or that of the media. */
function SourceSize({ id }: { readonly id: string }) {
  const t = useText();
  const { editor } = useWorkbench();
  const source = useEditor((state) => findSlot(state.committed, id)?.editorOnly?.source);
  const [w, h] = useEditor((state) => {
    const view = croppingView(state);
    return `${view?.size.w ?? 0}x${view?.size.h ?? 0}`;
  })
    .split('x')
    .map(Number) as [number, number];
  const media = source?.kind === 'media';
  const at = cardSizes.findIndex((size) => size.w === w && size.h === h);
  return (
    <select
      className={`${controls['select']} ${styles['size']}`}
      aria-label={t(cropWords.source)}
      data-tip={t(media ? cropWords.sourceMedia : cropWords.source)}
      disabled={media}
      value={at}
      onChange={(event) => {
        const size = cardSizes[Number(event.target.value)];
        if (size) showSources(editor, new Map([[id, { kind: 'card', width: size.w, height: size.h }]]));
      }}
    >
      {at < 0 && <option value={-1}>{`${w} × ${h}`}</option>}
      {cardSizes.map((size, position) => (
        <option key={`${size.w}x${size.h}`} value={position}>{`${size.w} × ${size.h}`}</option>
      ))}
    </select>
  );
}

/** The controls of the crop under way: ratio, size of the source, figures, and the ways out. */
export function CropBar() {
  const t = useText();
  const { editor } = useWorkbench();
  const crop = useEditor((state) => state.crop);
  const moving = useEditor((state) => state.hand.phase === 'dragging');
  if (!crop || !visible(editor.getState()).slots.some((slot) => slot.id === crop.id)) return null;
  const back = () => document.querySelector<HTMLElement>('[data-testid="stage"]')?.focus();
  const button = `${controls['button']} ${controls['small']}`;
  return (
    <div
      className={styles['bar']}
      role="group"
      aria-label={t(cropWords.bar)}
      data-crop-bar=""
      data-moving={moving || undefined}
    >
      <div className={styles['ratios']} role="radiogroup" aria-label={t(cropWords.ratio)}>
        {ratios.map(([ratio, name]) => (
          <label key={ratio} className={styles['ratio']} data-on={crop.ratio === ratio || undefined}>
            <input
              type="radio"
              name="crop-ratio"
              className={controls['hidden']}
              checked={crop.ratio === ratio}
              onChange={() => setCropRatio(editor, ratio)}
            />
            {typeof name === 'string' ? name : t(name)}
          </label>
        ))}
      </div>
      <SourceSize id={crop.id} />
      <Figures />
      <button
        type="button"
        className={`${button} ${controls['icon']}`}
        aria-label={t(cropWords.resetTip)}
        data-tip={t(cropWords.resetTip)}
        onClick={() => resetCrop(editor)}
      >
        <RotateCcw size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={`${button} ${controls['icon']}`}
        aria-label={t(cropWords.cancel)}
        data-tip={t(cropWords.cancel)}
        data-tip-keys="Esc"
        onClick={() => {
          revertCrop(editor);
          back();
        }}
      >
        <X size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={`${button} ${controls['outlined']}`}
        data-tip-keys="Enter"
        data-tip={t(cropWords.done)}
        onClick={() => {
          keepCrop(editor);
          back();
        }}
      >
        {t(cropWords.done)}
      </button>
    </div>
  );
}
