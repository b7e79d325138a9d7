import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { intake, problemsOf } from '../intake.ts';
import { writeJson } from '../json-lines.ts';
import { type Json, get } from '../json.ts';
import { fill } from '../text.ts';
import { bodyOf, codesOf } from './testing.ts';

describe('robustness', () => {
  it('keys of prototypes are keys like others', () => {
    const pasted =
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "layout": {"__proto__": {"LayoutMode": 2}}}';
    const { body } = intake(pasted);
    expect(Object.keys(body ?? {})).toEqual(['__proto__', 'constructor', 'Layout']);
    expect(get({}, 'polluted')).toBeUndefined();
    expect(bodyOf("{__proto__: {Layout: 1}, 'AppId': 1}")).toMatchObject({ AppId: 1 });
  });

  it('NaN, numbers beyond a double and lone surrogates are read and judged', () => {
    expect(codesOf('{"Layout": {"LayoutMode": NaN}}')).toEqual(
      expect.arrayContaining(['json.syntax', 'field.type Layout.LayoutMode']),
    );
    expect(codesOf('{"Control": {"MaxRecordTime": 1e400}}')).toContain('field.range Control.MaxRecordTime');
    expect(bodyOf(String.raw`{"AppId": "\ud800"}`)).toEqual({ AppId: '\ud800' });
  });

  it('a hundred levels are read, beyond 200 the text is refused', () => {
    const nested = (depth: number) => `{"Layout":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(bodyOf(nested(100))).toBeDefined();
    expect(codesOf(nested(300))).toEqual(['json.syntax']);
    expect(codesOf(`x = ${nested(100_000)}`)).toEqual(['json.syntax']);
  });

  const many = (count: number, one: Json): string =>
    writeJson(
      Array.from({ length: count }, () => one),
      '',
    );
  const region = { StreamIndex: 1, LocationX: 1, LocationY: 1, Width: 10, Height: 10 };
  const large: readonly (readonly [string, () => string, boolean])[] = [
    ['ten thousand regions', () => many(10_000, region), true],
    ['ten thousand regions in shares', () => many(10_000, { WidthProportion: 0.5 }), true],
    ['ten thousand regions in other spellings', () => many(10_000, { location_x: 1 }), true],
    ['ten megabytes of regions', () => many(150_000, region), true],
    ['ten megabytes of nothing', () => 'x'.repeat(1e7), false],
    ['ten megabytes that break off', () => `{"x":"${'y'.repeat(1e7)}`, false],
    ['two megabytes of open brackets', () => `x${'[{'.repeat(999_000)}`, false],
    ['two megabytes of quotes', () => `x${'"{'.repeat(999_000)}`, false],
    ['two megabytes of empty objects', () => 'x {} '.repeat(399_000), false],
    ['two megabytes in single quotes', () => `{'AppId': '${'x'.repeat(1_900_000)}'}`, true],
    ['a command of two megabytes', () => `curl -d "${'\\"'.repeat(900_000)}"`, false],
  ];
  it.each(large)('%s are answered without a stall', { timeout: 20_000 }, (_, make, loads) => {
    const taken = intake(make());
    expect(taken.body !== undefined).toBe(loads);
    expect(problemsOf(taken).length).toBeGreaterThan(0);
  });

  it('a text of more than two million signs is read as JSON only', () => {
    expect(bodyOf(`{'AppId': '${'x'.repeat(2_000_000)}'}`)).toBeUndefined();
    expect(bodyOf(`{"AppId": "${'x'.repeat(2_000_000)}"}`)).toBeDefined();
  });

  it('any text is taken or refused with a reason, and every place of a body is in the text', () => {
    const pieces = fc.constantFrom(
      ...'curl -d |\'|"|\\|{|}|[|]|:|,|AppId|layout|Regions|LocationX|0.5|WidthProportion|\n| |//|/*|*/|^|$|@|`|+|NaN|__proto__|Vod|\ud800'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const pasted = parts.join('');
        const taken = intake(pasted);
        const problems = problemsOf(taken);
        if (!taken.body) expect(problems.length).toBeGreaterThan(0);
        const lines = pasted.split(/\r\n|\r|\n/);
        for (const { path } of problems) {
          const place = taken.body && taken.locate(path);
          if (place) expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
        }
        for (const { text: said, params } of taken.findings)
          expect(fill(said, 'en', params)).not.toMatch(/\{(path|n|list|from|to|part|home|version)\}/);
      }),
      { numRuns: 2000 },
    );
  });
});
