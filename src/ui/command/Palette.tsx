import { Autocomplete } from '@base-ui/react/autocomplete';
import { Check, Search } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';

import { fill } from '../../domain/text.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { MOST_RECENT } from '../preferences.ts';
import { commandWords } from '../text/command-words.ts';
import { paletteWords as words } from '../text/palette-words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type EntryGroup, found, listed, textsOf } from './found.ts';
import { Keys } from './Keys.tsx';

import styles from './command.module.css';

/** One entry: its name, what it is, its key, and why it is off. */
function Line({ entry, grouped, onRun }: { entry: Entry; grouped: boolean; onRun: (entry: Entry) => void }) {
  const t = useText();
  const { name, group, detail, keys, off, on } = entry;
  return (
    <Autocomplete.Item
      value={entry}
      className={styles['item']}
      data-entry={entry.id}
      aria-disabled={off ? true : undefined}
      onClick={() => onRun(entry)}
    >
      <span className={styles['tick']}>{on && <Check size={14} aria-label={t(words.on)} />}</span>
      <span className={styles['name']}>{t(name)}</span>
      <span className={styles['detail']}>
        {off ? t(off) : [grouped ? '' : t(group), detail ? t(detail) : ''].filter(Boolean).join(' · ')}
      </span>
      {keys && <Keys keys={keys} />}
    </Autocomplete.Item>
  );
}

/** Finds any action, stream, field, scenario, layout or canvas size by its name in either language, and runs it. */
export function Palette() {
  const t = useText();
  const workbench = useWorkbench();
  const { overlays, preferences } = workbench;
  const language = usePreferences((state) => state.language);
  const recent = usePreferences((state) => state.recent);
  const [query, setQuery] = useState(() => overlays.getState().typed);
  useEffect(() => overlays.setState({ typed: '' }), [overlays]);
  const list = useRef<HTMLDivElement>(null);
  const hint = useId();
  // Nothing changes behind the open palette.
  const entries = useMemo(
    () => entriesOf(workbench).map((entry) => [entry, textsOf(entry, language)] as const),
    [workbench, language],
  );
  const searching = query.trim() !== '';
  const groups = searching
    ? found(entries, query, recent)
    : listed(
        entries.map(([entry]) => entry),
        recent,
      );
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const close = () => overlays.setState({ dialog: undefined });
  const run = (entry: Entry) => {
    if (entry.off) return;
    preferences.setState({
      recent: [entry.id, ...recent.filter((id) => id !== entry.id)].slice(0, MOST_RECENT),
    });
    // The focus goes back to where it was first: what runs may move it on.
    list.current?.closest('dialog')?.close();
    close();
    entry.run();
  };
  return (
    <Dialog title={t(commandWords.palette)} className={styles['palette']} bare onClose={close}>
      <Autocomplete.Root
        open
        inline
        items={groups}
        filter={null}
        value={query}
        onValueChange={(value, { reason }) => reason.startsWith('input') && setQuery(value)}
        itemToStringValue={(entry: Entry) => fill(entry.name, language)}
        autoHighlight="always"
        keepHighlight
      >
        <div className={styles['head']}>
          <Search size={16} aria-hidden />
          <Autocomplete.Input
            className={styles['input']}
            aria-label={t(words.search)}
            aria-describedby={hint}
            placeholder={t(words.search)}
            data-testid="palette-search"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is opened to type into it
            autoFocus
            spellCheck={false}
          />
        </div>
        <div ref={list} className={styles['found']}>
          <Autocomplete.Status className={styles['hidden']}>
            {searching && count > 0 && t(words.found, { n: count })}
          </Autocomplete.Status>
          <Autocomplete.Empty>
            {count === 0 && <p className={styles['none']}>{t(words.foundNone)}</p>}
          </Autocomplete.Empty>
          <Autocomplete.List className={styles['list']} aria-label={t(commandWords.palette)}>
            {(group: EntryGroup) => (
              <Autocomplete.Group key={group.id} items={group.items} className={styles['group']}>
                {group.heading && (
                  <Autocomplete.GroupLabel className={styles['heading']}>
                    {t(group.heading)}
                  </Autocomplete.GroupLabel>
                )}
                <Autocomplete.Collection>
                  {(entry: Entry) => (
                    <Line key={entry.id} entry={entry} grouped={group.heading !== undefined} onRun={run} />
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
        </div>
        <p id={hint} className={styles['foot']}>
          <span>
            <Keys keys="ArrowUp" /> <Keys keys="ArrowDown" /> {t(words.keysChoose)}
          </span>
          <span>
            <Keys keys="Enter" /> {t(words.keysRun)}
          </span>
          <span>
            <Keys keys="Escape" /> {t(words.keysClose)}
          </span>
        </p>
      </Autocomplete.Root>
    </Dialog>
  );
}
