import type { SetAside } from './database.ts';

type Replacer = (key: string, value: unknown) => unknown;

const plain: Replacer = (_key, value) => (typeof value === 'bigint' ? String(value) : value);

/** Each object only at its first place: for values that hold themselves, or hold one thing too many times over. */
function once(): Replacer {
  const seen = new WeakSet<object>();
  return (key, value) => {
    if (typeof value !== 'object' || value === null) return plain(key, value);
    if (seen.has(value)) return '(see above)';
    seen.add(value);
    return value;
  };
}

function textOf(raw: unknown): string {
  for (const replacer of [plain, once()]) {
    try {
      return JSON.stringify(raw, replacer, 2) ?? String(raw);
    } catch {
      // The next replacer, or the plain words below.
    }
  }
  return String(raw);
}

/** What was set aside as a file to download: its JSON as far as it has one, named by the date. */
export const setAsideFile = ({ date, raw }: Pick<SetAside, 'date' | 'raw'>): File =>
  new File([textOf(raw)], `recording-layout-${date.toISOString().slice(0, 19).replaceAll(':', '-')}.json`, {
    type: 'application/json',
  });
