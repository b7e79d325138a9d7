import { expect, test } from 'vitest';

import { shortAddress } from './short-address.ts';

test.each([
  ['https://pictures.test/away.png', 'pictures.test/away.png'],
  ['HTTP://pictures.test/away.png', 'pictures.test/away.png'],
  ['away.png', 'away.png'],
  ['ftp://pictures.test/away.png', 'ftp://pictures.test/away.png'],
  ['https://pictures.test/2024/08/campaigns/autumn/away.png', 'pictures.test/2024/…/autumn/away.png'],
  [`https://pictures.test/${'图'.repeat(60)}.png`, `pictures.test/${'图'.repeat(5)}…${'图'.repeat(12)}.png`],
])('%s', (url, short) => {
  expect(shortAddress(url)).toBe(short);
  expect(Array.from(short).length).toBeLessThanOrEqual(36);
});
