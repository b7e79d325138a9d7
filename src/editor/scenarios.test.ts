import { describe, expect, test } from 'vitest';

import type { Document } from '../domain/document.ts';
import type { Scenario } from '../domain/marks.ts';
import { readSaved, toSaved } from '../domain/saved-file.ts';
import { createEditor, undo } from './editor.ts';
import { add, setStreamState } from './operations.ts';
import {
  type ListedScenario,
  applyScenario,
  currentScenario,
  deleteScenario,
  keepScenario,
  neighbourScenario,
  renameScenario,
  scenariosOf,
} from './scenarios.ts';

const call = (streams: string, scenarios?: readonly Scenario[]): Document => ({
  slots: streams.split('').map((kind, at) => ({
    id: `${kind}${at}`,
    ...(kind === '?' ? {} : { stream: { Index: at, StreamType: kind === 's' ? 1 : 0 } }),
  })),
  regionOrder: [],
  body: {},
  ...(scenarios ? { editorOnly: { scenarios } } : {}),
});

const statesOf = (document: Document) =>
  Object.fromEntries(scenariosOf(document).map(({ id, states }) => [id, states]));

const own = (id: string, states: Scenario['states']): Scenario => ({ id, name: `My ${id}`, states });

describe('the built-in scenarios', () => {
  test('cameras and a screen give all four', () =>
    expect(statesOf(call('scc'))).toEqual({
      everybody: {},
      'cameras-off': { c1: 'paused', c2: 'paused' },
      'only-screen': { c1: 'absent', c2: 'absent' },
      nobody: { s0: 'unseen', c1: 'unseen', c2: 'unseen' },
    }));

  test.each([
    ['no stream', '', ['everybody']],
    ['cameras alone', 'cc', ['everybody', 'cameras-off', 'nobody']],
    ['screens alone', 'ss', ['everybody', 'nobody']],
    ['a region whose stream is missing counts as a camera', '?', ['everybody', 'cameras-off', 'nobody']],
  ])('%s', (_, streams, ids) => expect(Object.keys(statesOf(call(streams)))).toEqual(ids));

  test('each is found again by its own states', () => {
    for (const streams of ['', 'c', 's', 'cs', 'ccss']) {
      const document = call(streams);
      for (const scenario of scenariosOf(document))
        expect(currentScenario(document, scenario)).toBe(scenario);
    }
  });
});

test('the user’s own follow the built-in ones, with the name they were given', () => {
  const [first] = scenariosOf(call('c', [own('a', { c0: 'paused' })])).slice(-1);
  expect(first).toEqual({ id: 'a', name: 'My a', states: { c0: 'paused' }, own: true });
});

test('the list of a document is made once', () => {
  const document = call('cs');
  expect(scenariosOf(document)).toBe(scenariosOf(document));
});

describe('the current scenario', () => {
  const document = call('sc', [own('a', { c1: 'paused', s0: 'paused' })]);

  test('a stream that is not named is live', () =>
    expect(currentScenario(document, { states: { s0: 'live' } })?.id).toBe('everybody'));

  test('states of records that are gone do not count', () =>
    expect(currentScenario(document, { states: { gone: 'absent', c1: 'paused' } })?.id).toBe('cameras-off'));

  test('it may be one of the user’s own', () =>
    expect(currentScenario(document, { states: { s0: 'paused', c1: 'paused' } })?.id).toBe('a'));

  test('all absent by hand is not the same as nobody yet: they have been seen', () => {
    expect(currentScenario(document, { states: { s0: 'unseen', c1: 'unseen' } })?.id).toBe('nobody');
    expect(currentScenario(document, { states: { s0: 'absent', c1: 'absent' } })).toBeUndefined();
  });

  test('there is none for states that are no scenario’s', () =>
    expect(currentScenario(document, { states: { s0: 'paused' } })).toBeUndefined());
});

describe('the neighbours', () => {
  const scenarios = [own('twin', {}), own('a', { s0: 'paused' }), own('b', { s0: 'paused', c1: 'absent' })];
  const document = call('sc', scenarios);
  const walk = (by: 1 | -1) => {
    let call: Pick<ListedScenario, 'states'> = { states: {} };
    return Array.from({ length: 7 }, () => {
      const next = neighbourScenario(document, call, by);
      call = next;
      return next.id;
    });
  };

  test('forwards comes by every look once, and round to the first', () =>
    expect(walk(1)).toEqual(['cameras-off', 'only-screen', 'nobody', 'a', 'b', 'everybody', 'cameras-off']));

  test('backwards is the same way back', () =>
    expect(walk(-1)).toEqual(['b', 'a', 'nobody', 'only-screen', 'cameras-off', 'everybody', 'b']));

  test('from states of no scenario it goes to the first or the last', () => {
    expect(neighbourScenario(document, { states: { c1: 'absent', s0: 'live', x: 'live' } }, 1).id).toBe(
      'nobody',
    );
    const odd = { states: { s0: 'absent', c1: 'paused' } } as const;
    expect(neighbourScenario(document, odd, 1).id).toBe('everybody');
    expect(neighbourScenario(document, odd, -1).id).toBe('b');
  });
});

test('applying a scenario changes the states and nothing else', () => {
  const editor = createEditor(call('sc'), () => 'new');
  const before = editor.getState();
  applyScenario(editor, { states: { c1: 'paused' } });
  expect(editor.getState()).toEqual({ ...before, states: { c1: 'paused' } });
});

describe('the user’s own', () => {
  const opened = (scenarios?: readonly Scenario[]) => {
    let next = 0;
    return createEditor(call('sc', scenarios), () => `new${(next += 1)}`);
  };
  const kept = (editor: ReturnType<typeof opened>) => editor.getState().committed.editorOnly?.scenarios;

  test('keeps the present states under a name, as a step that can be undone', () => {
    const editor = opened();
    applyScenario(editor, { states: { c1: 'paused', s0: 'live', gone: 'absent' } });
    keepScenario(editor, '  Break  ');
    expect(kept(editor)).toEqual([{ id: 'new1', name: 'Break', states: { c1: 'paused' } }]);
    expect(editor.getState().past.at(-1)?.label.params).toEqual({ name: 'Break' });
    undo(editor);
    expect(kept(editor)).toBeUndefined();
  });

  test('needs a name, cuts a long one between characters, and ends at 100', () => {
    const editor = opened();
    keepScenario(editor, '  ');
    expect(editor.getState().past).toEqual([]);
    keepScenario(editor, `a${'😀'.repeat(200)}`);
    expect(kept(editor)?.[0]?.name).toBe(`a${'😀'.repeat(63)}`);
    expect(readSaved(toSaved(editor.getState().committed)).ok).toBe(true);
    const full = opened(Array.from({ length: 100 }, (_, at) => own(`${at}`, {})));
    keepScenario(full, 'One more');
    expect(kept(full)).toHaveLength(100);
  });

  test('is renamed, where the name is one and another', () => {
    const editor = opened([own('a', {}), own('b', {})]);
    renameScenario(editor, 'a', 'Break');
    expect(kept(editor)?.map(({ name }) => name)).toEqual(['Break', 'My b']);
    for (const [id, name] of [
      ['a', ' '],
      ['a', 'Break'],
      ['gone', 'X'],
    ] as const)
      renameScenario(editor, id, name);
    expect(editor.getState().past).toHaveLength(1);
  });

  test('is deleted, and leaves no empty list', () => {
    const editor = opened([own('a', {}), own('b', {})]);
    deleteScenario(editor, 'gone');
    deleteScenario(editor, 'a');
    expect(kept(editor)?.map(({ id }) => id)).toEqual(['b']);
    deleteScenario(editor, 'b');
    expect(editor.getState().committed.editorOnly).toBeUndefined();
    expect(editor.getState().past).toHaveLength(2);
  });
});

test('who comes after “Nobody yet” is live, and the others have still not been seen', () => {
  const editor = createEditor(call('cc'), () => 'new');
  const nobody = scenariosOf(editor.getState().committed).at(-1);
  if (!nobody) throw new Error('no scenario');
  applyScenario(editor, nobody);
  add(editor);
  expect(currentScenario(editor.getState().committed, editor.getState())).toBeUndefined();
  expect(editor.getState().states).toEqual({ c0: 'unseen', c1: 'unseen' });
  setStreamState(editor, 'c0', 'live');
  expect(editor.getState().states).toEqual({ c0: 'live', c1: 'unseen' });
});

test('“Nobody yet” can be kept, and is the same moment when it is opened again', () => {
  const editor = createEditor(call('c'), () => 'new');
  applyScenario(editor, { states: { c0: 'unseen' } });
  keepScenario(editor, 'Before');
  const saved = readSaved(toSaved(editor.getState().committed));
  expect(saved).toMatchObject({
    document: { editorOnly: { scenarios: [{ name: 'Before', states: { c0: 'unseen' } }] } },
  });
});
