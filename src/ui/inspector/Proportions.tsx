import { Link2, Link2Off } from 'lucide-react';

import { automaticMode } from '../../domain/auto-layout.ts';
import { type Anchor, type Proportion, commonProportions } from '../../domain/proportions.ts';
import { findRegion } from '../../domain/resolve.ts';
import type { Text } from '../../domain/text.ts';
import { lockRatio } from '../../editor/lock-ratio.ts';
import { lockOf } from '../../editor/proportions.ts';
import { proportionWords } from '../text/proportion-words.ts';
import { useDocument, useEditor, useSelection, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './Proportions.module.css';

const anchors: readonly (Anchor & { readonly mark: string; readonly name: Text })[] = [
  { x: 0, y: 0, mark: '↖', name: proportionWords.topLeft },
  { x: 0.5, y: 0, mark: '↑', name: proportionWords.top },
  { x: 1, y: 0, mark: '↗', name: proportionWords.topRight },
  { x: 0, y: 0.5, mark: '←', name: proportionWords.left },
  { x: 0.5, y: 0.5, mark: '✛', name: proportionWords.centre },
  { x: 1, y: 0.5, mark: '→', name: proportionWords.right },
  { x: 0, y: 1, mark: '↙', name: proportionWords.bottomLeft },
  { x: 0.5, y: 1, mark: '↓', name: proportionWords.bottom },
  { x: 1, y: 1, mark: '↘', name: proportionWords.bottomRight },
];

const nameOf = ([w, h]: Proportion): string => `${w}:${h}`;

/** The ratio of what a record shows: its picture's, after SourceCrop. */
function useSourceProportion(): (id: string) => Proportion | undefined {
  const { editor, pictures } = useWorkbench();
  return (id) => {
    const size = pictures.streamSize(id);
    const crop = findRegion(editor.getState().committed, id)?.crop ?? { w: 1, h: 1 };
    return size && [Math.max(1, Math.round(size.w * crop.w)), Math.max(1, Math.round(size.h * crop.h))];
  };
}

/** Whether the selected regions keep their ratio, which one, and the point of them that stays when a side is typed. */
export function Proportions() {
  const t = useText();
  const { editor } = useWorkbench();
  const document = useDocument();
  const selection = useSelection();
  const anchor = useEditor((state) => state.anchor);
  const sourceOf = useSourceProportion();
  const ids = selection.filter((id) => findRegion(document, id));
  if (ids.length === 0 || automaticMode(document) !== undefined) return null;
  const locks = ids.map((id) => lockOf(document, id));
  const [first] = locks;
  const same = locks.every((one) => String(one) === String(first));
  const locked = locks.every((one) => one !== undefined);
  const value = !same ? 'mixed' : first === undefined ? 'free' : nameOf(first);
  const common = commonProportions.map(nameOf);
  const set = (to: string) => {
    const proportion = commonProportions.find((one) => nameOf(one) === to);
    if (to === 'free') lockRatio(editor, ids, undefined);
    else if (to === 'own') lockRatio(editor, ids, 'own');
    else if (to === 'source') lockRatio(editor, ids, sourceOf);
    else if (proportion) lockRatio(editor, ids, () => proportion);
  };
  const Icon = locked ? Link2 : Link2Off;
  return (
    <div className={styles['row']}>
      <button
        type="button"
        className={`${controls['button']} ${controls['icon']}`}
        aria-pressed={locked}
        aria-label={t(proportionWords.lock)}
        data-tip={t(proportionWords.lock)}
        data-lock-ratio=""
        onClick={() => set(locked ? 'free' : 'own')}
      >
        <Icon size={16} aria-hidden />
      </button>
      <select
        className={`${controls['select']} ${styles['ratio']}`}
        aria-label={t(proportionWords.ratio)}
        value={value}
        onChange={(event) => set(event.target.value)}
      >
        {!same && <option value="mixed">{t(proportionWords.mixed)}</option>}
        <option value="free">{t(proportionWords.free)}</option>
        {same && first && !common.includes(value) && <option value={value}>{value}</option>}
        <option value="own">{t(proportionWords.own)}</option>
        <option value="source">{t(proportionWords.source)}</option>
        {common.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <select
        className={`${controls['select']} ${styles['anchor']}`}
        aria-label={t(proportionWords.anchor)}
        data-tip={t(proportionWords.anchor)}
        value={anchors.findIndex(({ x, y }) => anchor.x === x && anchor.y === y)}
        onChange={(event) => {
          const chosen = anchors[Number(event.target.value)];
          if (chosen) editor.setState({ anchor: { x: chosen.x, y: chosen.y } });
        }}
      >
        {anchors.map(({ mark, name }, at) => (
          <option key={mark} value={at}>{`${mark} ${t(name)}`}</option>
        ))}
      </select>
    </div>
  );
}
