import { Plus, Trash2 } from 'lucide-react';
import { Fragment } from 'react';

import { MAX_STREAMS, rowOf } from '../../domain/catalogue.ts';
import type { Row } from '../../domain/catalogue/row.ts';
import { addExcluded, excludedStreams, removeExcluded } from '../../domain/excluded.ts';
import { get } from '../../domain/json.ts';
import { type RequestGroup, hindrance, isGiven, requestGroups } from '../../domain/request-form.ts';
import { fill } from '../../domain/text.ts';
import { commit } from '../../editor/editor.ts';
import { plainLabels } from '../../editor/labels.ts';
import { deferred } from '../deferred.tsx';
import { words } from '../text/words.ts';
import { useDocument, useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';
import { Field } from './Field.tsx';
import { Group } from './Group.tsx';
import { Hindered } from './Hindered.tsx';

import controls from '../chrome/controls.module.css';
import styles from './Inspector.module.css';

const FileNameExample = deferred(async () => (await import('./FileNameExample.tsx')).FileNameExample);

/** The streams that are not recorded: a list, and the fields of the one that is selected in it. */
function Excluded({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const { editor } = useWorkbench();
  const document = useDocument();
  const chosen = useEditor((state) => state.excluded);
  const list = excludedStreams(document);
  const nameOf = (at: number) => {
    const user = get(list[at], 'UserId');
    return typeof user === 'string' && user !== '' ? user : `#${at}`;
  };
  return (
    <>
      <p className={styles['note']}>{list.length === 0 ? t(words.excludedNone) : t(words.excludedHint)}</p>
      {list.length > 0 && (
        <ul className={styles['list']} aria-label={t(words.excludedList)}>
          {list.map((_, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- an excluded stream is its position
            <li key={at} className={styles['listRow']}>
              <button
                type="button"
                className={styles['listPick']}
                aria-pressed={at === chosen}
                data-testid="excluded"
                onClick={() => editor.setState({ excluded: at })}
              >
                {nameOf(at)}
              </button>
              <button
                type="button"
                className={`${controls['button']} ${controls['icon']} ${controls['small']}`}
                aria-label={t(words.excludedRemove, { name: nameOf(at) })}
                onClick={() => {
                  editor.setState({ excluded: Math.max(0, Math.min(chosen, list.length - 2)) });
                  commit(editor, { text: plainLabels.include }, removeExcluded(document, at));
                }}
              >
                <Trash2 size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
        disabled={list.length >= MAX_STREAMS}
        onClick={() => {
          commit(editor, { text: plainLabels.exclude }, addExcluded(document));
          editor.setState({ excluded: list.length });
        }}
      >
        <Plus size={14} aria-hidden />
        {t(words.excludedAdd)}
      </button>
      {chosen < list.length && rows.map((row) => <Field key={row.path} path={row.path} />)}
    </>
  );
}

const parentOf = (row: Row | undefined): string =>
  row?.path.slice(0, Math.max(0, row.path.lastIndexOf('.'))) ?? '';

/** The fields of a group that have an effect, or are given all the same; the others make way for the reason why. */
function Fields({ group }: { readonly group: RequestGroup }) {
  const { body } = useDocument();
  const language = usePreferences((state) => state.language);
  const reasons = new Map<string, Row>();
  const shown = group.rows.filter((row) => {
    const by = hindrance(row, body);
    if (by && !isGiven(row, body)) reasons.set(by.path, by);
    return !by || isGiven(row, body);
  });
  return (
    <>
      {shown.map((row, at) => (
        <Fragment key={row.path}>
          {parentOf(row) !== group.path && parentOf(row) !== parentOf(shown[at - 1]) && (
            <h3 className={styles['subhead']}>{fill(rowOf(parentOf(row)).label, language)}</h3>
          )}
          <Field path={row.path} />
        </Fragment>
      ))}
      {[...reasons.values()].map((by) => (
        <Hindered key={by.path} by={by} />
      ))}
    </>
  );
}

/** The rest of the request: a form read from the catalogue. */
export function Request() {
  return requestGroups.map((group) => (
    <Group key={group.path} title={group.title}>
      {group.path === 'ExcludeStreams' ? <Excluded rows={group.rows} /> : <Fields group={group} />}
      {group.path === 'FileNameConfig' && <FileNameExample />}
    </Group>
  ));
}
