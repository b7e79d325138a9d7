import { ArrowLeftRight, Crop } from 'lucide-react';
import { Fragment, useMemo } from 'react';

import { rowOf } from '../../domain/catalogue.ts';
import { get } from '../../domain/json.ts';
import { catalogPath } from '../../domain/path.ts';
import type { Problem } from '../../domain/problem.ts';
import { hindrance, isGiven } from '../../domain/request-form.ts';
import { canvasSizes } from '../../domain/samples.ts';
import { resizeCanvas } from '../../editor/canvas-size.ts';
import { canvasRect } from '../../editor/editor.ts';
import { nameOf } from '../../editor/labels.ts';
import { ActionButton } from '../chrome/ActionButton.tsx';
import { deferred } from '../deferred.tsx';
import { slotAt } from '../go-to.ts';
import { words } from '../text/words.ts';
import { useDocument, useReport, useSelection, useText, useWorkbench } from '../workbench.ts';
import { Field } from './Field.tsx';
import { Group } from './Group.tsx';
import { Hindered } from './Hindered.tsx';
import { FieldProblems } from './problems-context.ts';
import { Request } from './Request.tsx';
import {
  CANVAS,
  type Section,
  canvasSection,
  mainStreamSection,
  modeSection,
  regionSections,
} from './sections.ts';

import controls from '../chrome/controls.module.css';
import media from '../media/media.module.css';
import panels from '../panels/panels.module.css';
import styles from './Inspector.module.css';

const PreviewSource = deferred(
  async () => (await import('../media/PreviewSource.tsx')).PreviewSource,
  <div className={media['waiting']} />,
);
const CanvasWays = deferred(async () => (await import('./CanvasWays.tsx')).CanvasWays);
const Proportions = deferred(async () => (await import('./Proportions.tsx')).Proportions);
const ImageNote = deferred(async () => (await import('../media/ImageNote.tsx')).ImageNote);

function Fields({ section }: { readonly section: Section }) {
  return section.fields.map((paths) => (
    <div key={paths[0]} className={paths.length === 2 ? styles['pair'] : styles['single']}>
      {paths.map((path) => (
        <Field key={path} path={path} />
      ))}
      {/(?:Background|Alternate)Image$/.test(paths[0]) && <ImageNote path={paths[0]} />}
    </div>
  ));
}

/** The canvas's presets, and the button that turns it on its side. */
function CanvasSize() {
  const t = useText();
  const { editor } = useWorkbench();
  const canvas = canvasRect(useDocument());
  const resize = (w: number, h: number) => resizeCanvas(editor, { w, h });
  const current = canvasSizes.findIndex(({ w, h }) => w === canvas.w && h === canvas.h);
  return (
    <div className={styles['presets']}>
      <select
        className={styles['select']}
        aria-label={t(words.presets)}
        value={current}
        onChange={(event) => {
          const size = canvasSizes[Number(event.target.value)];
          if (size) resize(size.w, size.h);
        }}
      >
        {current < 0 && <option value={-1}>{t(words.presetFree)}</option>}
        {canvasSizes.map(({ w, h }, at) => (
          <option key={`${w}x${h}`} value={at}>
            {`${w} × ${h}`}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={`${controls['button']} ${controls['icon']}`}
        aria-label={t(words.swapSides)}
        data-tip={t(words.swapSides)}
        onClick={() => resize(canvas.h, canvas.w)}
      >
        <ArrowLeftRight size={16} aria-hidden />
      </button>
    </div>
  );
}

/** The fields of the custom layout's canvas; where they have no effect, the reason why, and what is given all the same. */
function CanvasFields() {
  const { body } = useDocument();
  const by = hindrance(rowOf(CANVAS), body);
  return (
    <>
      {(!by || isGiven(rowOf(CANVAS), body)) && <Fields section={canvasSection} />}
      {by && <Hindered by={by} />}
    </>
  );
}

/** The worst problem of each field of the selected records and of the request, by API path. */
function useFieldProblems(): ReadonlyMap<string, Problem> {
  const document = useDocument();
  const selection = useSelection();
  const problems = useReport((report) => report.problems);
  return useMemo(() => {
    const map = new Map<string, Problem>();
    for (const problem of problems) {
      const id = slotAt(document, problem.path);
      const path = catalogPath(problem.path);
      if (problem.severity === 'info' || (id !== undefined && !selection.includes(id))) continue;
      if (map.get(path)?.severity !== 'error') map.set(path, problem);
    }
    return map;
  }, [document, selection, problems]);
}

/** Everything about the selected regions, and about the canvas. */
export function Inspector() {
  const t = useText();
  const document = useDocument();
  const selection = useSelection();
  const problems = useFieldProblems();
  const [first] = selection;
  const canvas = canvasRect(document);
  // The main stream belongs to the vertical layout; where one is given all the same, it can be taken away.
  const layout = get(document.body, 'Layout');
  const mainStream = get(layout, 'LayoutMode') === 1 || get(layout, 'MainVideoStream') !== undefined;
  const title =
    first === undefined
      ? t(words.regionNone)
      : selection.length === 1
        ? nameOf(document, first)
        : t(words.regionsMany, { n: selection.length });
  return (
    <FieldProblems value={problems}>
      <section className={panels['panel']} aria-label={t(words.inspector)}>
        <div className={panels['scroll']}>
          <h2 className={styles['heading']}>
            <span className={styles['headingKind']}>{t(words.region)}</span>
            <span className={styles['headingName']}>{title}</span>
          </h2>
          {first === undefined ? (
            <p className={styles['none']}>{t(words.regionNoneHint)}</p>
          ) : (
            regionSections.map((section) => (
              <Fragment key={section.id}>
                <Group title={section.title} following={section.id === 'place'}>
                  <Fields section={section} />
                  {section.id === 'place' && <Proportions />}
                  {section.id === 'source' && <ActionButton action="crop" icon={Crop} named />}
                </Group>
                {section.id === 'stream' && <PreviewSource />}
              </Fragment>
            ))
          )}
          <h2 className={styles['heading']}>
            <span className={styles['headingKind']}>{t(words.canvas)}</span>
            {`${canvas.w} × ${canvas.h}`}
          </h2>
          <div className={styles['group']}>
            <CanvasSize />
            <CanvasWays />
            <Fields section={modeSection} />
            <CanvasFields />
            {mainStream && <Fields section={mainStreamSection} />}
          </div>
          <h2 className={styles['heading']}>{t(words.request)}</h2>
          <Request />
        </div>
      </section>
    </FieldProblems>
  );
}
