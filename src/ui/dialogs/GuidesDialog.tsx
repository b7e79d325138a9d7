import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';

import { AXES, type Axis } from '../../domain/snap/axis.ts';
import { canvasRect } from '../../editor/editor.ts';
import { changeGuide, guidesIn } from '../../editor/guides.ts';
import { useKeptPlace } from '../chrome/use-kept-place.ts';
import { guidesWords } from '../text/guides-words.ts';
import { useDocument, useText, useWorkbench } from '../workbench.ts';
import { Dialog } from './Dialog.tsx';

import controls from '../chrome/controls.module.css';
import styles from './guides.module.css';

/** A place on the canvas as typed, or undefined where it is no whole number from 0 to `most`. */
function placeIn(text: string, most: number): number | undefined {
  const at = Number(text);
  return text.trim() !== '' && Number.isInteger(at) && at >= 0 && at <= most ? at : undefined;
}

interface FieldProps {
  readonly axis: Axis;
  readonly most: number;
  /** Where the guide is; a field for a new one has none. */
  readonly from?: number;
}

/** A guide's place, to be read and typed; what is wrong is said, and nothing happens. */
function PlaceField({ axis, most, from }: FieldProps) {
  const t = useText();
  const { editor } = useWorkbench();
  const error = useId();
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const isNew = from === undefined;
  const finish = () => {
    const at = typed === undefined ? undefined : placeIn(typed, most);
    setWrong(typed !== undefined && typed.trim() !== '' && at === undefined);
    if (at === undefined) return;
    changeGuide(editor, axis, from, at);
    setTyped(undefined);
  };
  return (
    <form
      className={styles['row']}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <span className={styles['field']}>
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-label={isNew ? t(guidesWords.addAt, { axis }) : t(guidesWords.place, { axis })}
          aria-invalid={wrong}
          aria-describedby={wrong ? error : undefined}
          value={typed ?? (isNew ? '' : String(from))}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (!isNew) finish();
          }}
        />
        <span aria-hidden="true">{t(guidesWords.unit)}</span>
      </span>
      {isNew ? (
        <button
          type="submit"
          className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
        >
          {t(guidesWords.add)}
        </button>
      ) : (
        <button
          type="button"
          className={`${controls['button']} ${controls['icon']}`}
          aria-label={t(guidesWords.remove, { axis, at: from })}
          onClick={() => changeGuide(editor, axis, from, undefined)}
        >
          <X size={14} aria-hidden />
        </button>
      )}
      {wrong && (
        <span id={error} className={styles['wrong']} role="alert">
          {t(guidesWords.range, { most })}
        </span>
      )}
    </form>
  );
}

/** The guides by number: for the keyboard, and where a pixel counts. */
export function GuidesDialog() {
  const t = useText();
  const { overlays } = useWorkbench();
  const document = useDocument();
  const canvas = canvasRect(document);
  const guides = guidesIn(document);
  const columns = useRef<HTMLDivElement>(null);
  useKeptPlace(columns);
  return (
    <Dialog title={t(guidesWords.title)} onClose={() => overlays.setState({ dialog: undefined })}>
      <p className={styles['hint']}>{t(guidesWords.hint)}</p>
      <div ref={columns} tabIndex={-1} className={styles['columns']}>
        {AXES.map((axis) => {
          const most = axis === 'x' ? canvas.w : canvas.h;
          return (
            <section key={axis}>
              <h3>{axis === 'x' ? t(guidesWords.vertical) : t(guidesWords.horizontal)}</h3>
              <PlaceField axis={axis} most={most} />
              {guides[axis].length === 0 && <p className={styles['none']}>{t(guidesWords.none)}</p>}
              <ul>
                {guides[axis].map((at) => (
                  <li key={at}>
                    <PlaceField axis={axis} most={most} from={at} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
