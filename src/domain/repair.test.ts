import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { toBody } from './document.ts';
import { applyEdits } from './edits.ts';
import { type JsonObject, getAt, isObject } from './json.ts';
import { judge } from './judge.ts';
import type { Problem } from './problem.ts';
import { canRepair, repairAll } from './repair.ts';
import { sampleDocument } from './samples.ts';

let ids = 0;
const sample = toBody(sampleDocument(() => `id${(ids += 1)}`));
const judgeLayout = (body: JsonObject) => judge(body, { kind: 'layout' });
const REGIONS = ['Layout', 'CustomLayout', 'Regions'];

function bent(changes: readonly (readonly [readonly (string | number)[], unknown])[]): JsonObject {
  const body = applyEdits(
    sample,
    changes.map(([path, value]) => ({ op: 'set', path, value: value as never })),
  );
  if (!isObject(body)) throw new Error('the sample is an object');
  return body;
}

describe('repair all', () => {
  test('mends what can only be meant one way, several places in one go', () => {
    const body = bent([
      [[...REGIONS, 0, 'Alpha'], 4],
      [[...REGIONS, 1, 'LocationX'], '976'],
      [[...REGIONS, 2, 'CornerRadius'], 0.9],
      [['Layout', 'CustomLayout', 'Canvas', 'Background'], '20242C'],
    ]);
    expect(judgeLayout(body).length).toBeGreaterThan(3);
    const repaired = repairAll(body, judgeLayout);
    expect(judgeLayout(repaired)).toEqual([]);
    expect(getAt(repaired, [...REGIONS, 0, 'Alpha'])).toBe(1);
    expect(getAt(repaired, ['Layout', 'CustomLayout', 'Canvas', 'Background'])).toBe('#20242C');
  });

  test('takes out repetitions one after the other, though each moves what follows', () => {
    const body = { ...sample, FileFormatConfig: { FileFormat: ['HLS', 'HLS', 'MP4', 'HLS', 'MP4'] } };
    expect(getAt(repairAll(body, judgeLayout), ['FileFormatConfig', 'FileFormat'])).toEqual(['HLS', 'MP4']);
    const mixed = { ...bent([[[...REGIONS, 0, 'Alpha'], 4]]), FileFormatConfig: body.FileFormatConfig };
    expect(judgeLayout(repairAll(mixed, judgeLayout))).toEqual([]);
  });

  test('makes one repair of a place at a time', () => {
    const same = [0, 1, 2].flatMap((at) => [
      [[...REGIONS, at, 'ZOrder'], 5] as const,
      [[...REGIONS, at, 'LocationX'], 0] as const,
      [[...REGIONS, at, 'LocationY'], 0] as const,
    ]);
    const body = bent(same);
    expect(
      judgeLayout(body).filter(({ code }) => code === 'region.same-layer-overlap').length,
    ).toBeGreaterThan(1);
    expect(judgeLayout(repairAll(body, judgeLayout)).map(({ code }) => code)).not.toContain(
      'region.same-layer-overlap',
    );
  });

  test('leaves to the user what removes or adds something', () => {
    const body = bent([[[...REGIONS, 3, 'StreamIndex'], 9]]);
    expect(repairAll(body, judgeLayout)).toBe(body);
    expect(canRepair(judgeLayout(body))).toBe(false);
    expect(canRepair(judgeLayout(bent([[[...REGIONS, 0, 'Alpha'], 4]])))).toBe(true);
  });

  test('ends where repairs never come to rest, or would replace the whole', () => {
    const setTo = (value: JsonObject | null, path: string[]): Problem => ({
      code: 'x',
      severity: 'error',
      path: [],
      message: { en: '', zh: '' },
      fix: { label: { en: '', zh: '' }, edits: [{ op: 'set', path, value }], sure: true },
    });
    let turn = 0;
    expect(repairAll({}, () => [setTo({ n: (turn += 1) }, ['a'])])).toEqual({ a: { n: 40 } });
    expect(repairAll({}, () => [setTo(null, [])])).toEqual({});
  });

  test('never leaves a sure repair unmade, nor makes anything worse', () => {
    const value = fc.oneof(
      fc.integer({ min: -5, max: 3000 }),
      fc.double(),
      fc.constantFrom('12', 'true', '#abc'),
    );
    const key = fc.constantFrom(
      'Alpha',
      'LocationX',
      'Width',
      'ZOrder',
      'CornerRadius',
      'RenderMode',
      'alpha',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), key, value), { minLength: 1, maxLength: 4 }), (changes) => {
        const body = bent(changes.map(([at, name, one]) => [[...REGIONS, at, name], one]));
        const repaired = judgeLayout(repairAll(body, judgeLayout));
        const errors = (problems: readonly Problem[]) =>
          problems.filter(({ severity }) => severity === 'error').length;
        expect(canRepair(repaired)).toBe(false);
        expect(errors(repaired)).toBeLessThanOrEqual(errors(judgeLayout(body)));
      }),
    );
  });
});
