import { rowOf } from '../../domain/catalogue.ts';
import { CheckField, SelectField } from './ChoiceField.tsx';
import { NumberField } from './NumberField.tsx';
import { RegionField } from './RegionField.tsx';
import { TextField } from './TextField.tsx';

/** The control of the parameter at an API path, chosen by its catalogue row. */
export function Field({ path }: { readonly path: string }) {
  const row = rowOf(path);
  if (/^StorageConfig\.\w+\.Region$/.test(path)) return <RegionField row={row} />;
  if (row.options) return <SelectField row={row} />;
  if (row.type === 'boolean') return <CheckField row={row} />;
  if (row.type === 'integer') return <NumberField row={row} />;
  if (row.type === 'number')
    return <NumberField row={row} slider={row.exclusiveMin === 0 && row.path.endsWith('.Alpha')} />;
  return <TextField row={row} colour={row.pattern?.startsWith('^#') === true} />;
}
