import type { Row } from '../../domain/catalogue/row.ts';
import { getAt } from '../../domain/json.ts';
import { type StorageName, storageRegions } from '../../domain/storage-regions.ts';
import { words } from '../text/words.ts';
import { useEditor, useText } from '../workbench.ts';
import { SelectField } from './ChoiceField.tsx';

const VENDOR = ['StorageConfig', 'CustomConfig', 'Vendor'];

/** A storage region by its vendor's name, from the published table of the platform and vendor. */
export function RegionField({ row }: { readonly row: Row }) {
  const t = useText();
  const vendor = useEditor((state) => getAt(state.committed.body, VENDOR));
  const name = row.path.split('.')[1] as StorageName;
  const regions = storageRegions(name, typeof vendor === 'number' ? vendor : 0);
  const options = regions.map(({ value, name: region, unsupported }) => {
    const label = unsupported ? t(words.regionUnsupported, { region }) : region;
    return { value, label: { en: label, zh: label } };
  });
  return <SelectField row={row} options={options} />;
}
