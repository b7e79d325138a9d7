import { describe, expect, it, test } from 'vitest';

import { catalogue } from './catalogue.ts';
import type { JsonObject } from './json.ts';
import { withPlaceholders, withoutSecrets } from './secrets.ts';

const secretPaths = catalogue.filter((row) => row.secret).map((row) => row.path);

test('there are three secrets', () =>
  expect(secretPaths).toEqual([
    'StorageConfig.CustomConfig.AccessKey',
    'StorageConfig.CustomConfig.SecretKey',
    'StorageConfig.CustomConfig.SecurityToken',
  ]));

test.each(secretPaths)('%s goes, its neighbours stay', (path) => {
  const key = path.split('.').at(-1) as string;
  const body = { StorageConfig: { CustomConfig: { Bucket: 'b', [key]: 'hush' } }, RoomId: 'r' };
  expect(withoutSecrets(body)).toEqual({ StorageConfig: { CustomConfig: { Bucket: 'b' } }, RoomId: 'r' });
  expect(body.StorageConfig.CustomConfig[key]).toBe('hush');
});

test.each(['secretkey', 'SECRETKEY', 'secret_key', 'Secret-Key', 'sEcReTkEy'])(
  'the spelling %s goes, wherever it stands',
  (key) => {
    expect(withoutSecrets({ storageconfig: { customConfig: { [key]: 'hush' } } })).toEqual({
      storageconfig: { customConfig: {} },
    });
    expect(withoutSecrets([{ Body: [{ [key]: { deep: 'hush' }, a: 1 }] }])).toEqual([{ Body: [{ a: 1 }] }]);
  },
);

test('what holds no secret is the same object, and the same object gives the same result', () => {
  const Layout = { LayoutMode: 2, list: [1, { a: 'AccessKey' }] };
  const body: JsonObject = { Layout, StorageConfig: { CustomConfig: { AccessKey: 'hush' } } };
  const stripped = withoutSecrets(body) as JsonObject;
  expect(stripped['Layout']).toBe(Layout);
  expect(withoutSecrets(body)).toBe(stripped);
  expect(withoutSecrets(Layout)).toBe(Layout);
});

test('a key named __proto__ stays a key', () => {
  const body = JSON.parse('{"__proto__": {"a": 1}, "SecretKey": "hush"}') as JsonObject;
  const stripped = withoutSecrets(body);
  expect(JSON.stringify(stripped)).toBe('{"__proto__":{"a":1}}');
  expect(Object.getPrototypeOf(stripped)).toBe(Object.prototype);
});

describe('withPlaceholders', () => {
  const body = {
    StorageConfig: { CustomConfig: { AccessKey: 'ak', SecretKey: '', SecurityToken: 5, Bucket: 'b' } },
  };

  it('puts a placeholder for each secret text, and leaves the rest', () => {
    expect(withPlaceholders(body)).toEqual({
      StorageConfig: {
        CustomConfig: { AccessKey: '<AccessKey>', SecretKey: '', SecurityToken: 5, Bucket: 'b' },
      },
    });
  });

  it('gives the same object where there is no secret', () => {
    const open = { StorageConfig: { TosConfig: { Bucket: 'b' } }, list: [1] };
    expect(withPlaceholders(open)).toBe(open);
  });
});
