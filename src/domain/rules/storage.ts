import { catalogue } from '../catalogue.ts';
import type { Path } from '../json.ts';
import { type StorageName, type StorageRegion, storageRegions } from '../storage-regions.ts';
import type { Context } from './context.ts';
import { storageType } from './file-facts.ts';
import type { Part } from './read.ts';
import type { Breach, Rule } from './rule.ts';

const names: readonly StorageName[] = ['TosConfig', 'VodConfig', 'CustomConfig'];

const configOf = ({ read, body }: Context, name: StorageName): Part =>
  read.part(read.part(body, 'StorageConfig'), name);

const pathOf = (name: StorageName, ...more: readonly string[]): Path => ['StorageConfig', name, ...more];

const configMissing: Rule = {
  code: 'storage.config-missing',
  severity: 'error',
  message: {
    en: 'The storage platform (Type) is {type}, but {name}, which belongs to it, is missing. The service refuses the request; add {name}.',
    zh: '存储平台（Type）为 {type}，但缺少对应的 {name}。服务会拒绝该请求，请添加 {name}。',
  },
  check(context) {
    const type = storageType(context);
    const name = type === undefined ? undefined : names[type];
    return type !== undefined && name && configOf(context, name) === undefined
      ? [{ path: pathOf(name), params: { type, name } }]
      : [];
  },
};

const configIgnored: Rule = {
  code: 'storage.config-ignored',
  severity: 'warning',
  message: {
    en: '{name} is given, but the storage platform (Type) is {type}, to which it does not belong; the service ignores it. Remove {name}, or change Type.',
    zh: '给出了 {name}，但存储平台（Type）为 {type}，与它不对应，服务会忽略它。请删除 {name}，或修改 Type。',
  },
  check(context) {
    const type = storageType(context);
    if (type === undefined) return [];
    return names
      .filter((name, at) => at !== type && configOf(context, name))
      .map((name) => ({ path: pathOf(name), params: { name, type } }));
  },
};

const veImageX: Rule = {
  code: 'storage.veimagex',
  severity: 'error',
  message: {
    en: 'The storage platform (Type) is 3, veImageX, which takes snapshots only and no recordings. The service refuses the request; choose TOS (0), VOD (1) or third-party storage (2).',
    zh: '存储平台（Type）为 3，即 veImageX，只能存截图，不能存录制文件。服务会拒绝该请求，请选择 TOS（0）、VOD（1）或第三方存储（2）。',
  },
  check: (context) => (storageType(context) === 3 ? [{ path: ['StorageConfig', 'Type'] }] : []),
};

/** The Region of a storage object with its row of the table; undefined where the object is absent, or its Region or Vendor at fault. */
function regionOf(context: Context, name: StorageName) {
  const config = configOf(context, name);
  if (!config) return undefined;
  const { read } = context;
  const value = read.number(config, `StorageConfig.${name}.Region`);
  const vendor = name === 'CustomConfig' ? read.number(config, 'StorageConfig.CustomConfig.Vendor') : 0;
  if (value === undefined || vendor === undefined) return undefined;
  const table = storageRegions(name, vendor);
  const entry = table.find((region) => region.value === value);
  return { value, vendor, table, entry, absent: !Object.hasOwn(config, 'Region') };
}

const listed = (table: readonly StorageRegion[]): string =>
  table
    .filter((region) => !region.unsupported)
    .map((region) => region.value)
    .join(', ');

const regionUnknown: Rule = {
  code: 'storage.region-unknown',
  severity: 'error',
  message: {
    platform: {
      en: "The region ({name}.Region) {value} is not in the service's table. The service cannot store the files; choose one of {listed}.",
      zh: '地域（{name}.Region）{value} 不在服务的地域表中，文件无法存储。请选择 {listed} 之一。',
    },
    vendor: {
      en: "The region ({name}.Region) {value} is not in the service's table for Vendor {vendor}. The service cannot store the files; choose one of {listed}.",
      zh: '地域（{name}.Region）{value} 不在服务对厂商（Vendor）{vendor} 的地域表中，文件无法存储。请选择 {listed} 之一。',
    },
    absent: {
      en: "No region ({name}.Region) is given, and the default {value} is not in the service's table for Vendor {vendor}. The service cannot store the files; choose one of {listed}.",
      zh: '没有给出地域（{name}.Region），而默认值 {value} 不在服务对厂商（Vendor）{vendor} 的地域表中，文件无法存储。请选择 {listed} 之一。',
    },
  },
  check: (context) =>
    names.flatMap((name): readonly Breach[] => {
      const region = regionOf(context, name);
      if (!region || region.entry) return [];
      const { value, vendor, table } = region;
      const variant = region.absent ? 'absent' : name === 'CustomConfig' ? 'vendor' : 'platform';
      return [
        { path: pathOf(name, 'Region'), variant, params: { name, value, vendor, listed: listed(table) } },
      ];
    }),
};

const regionUnsupported: Rule = {
  code: 'storage.region-unsupported',
  severity: 'error',
  message: {
    en: 'The region (CustomConfig.Region) {value}, {region}, is listed by the service as not supported. The files cannot be stored there; choose one of {listed}.',
    zh: '地域（CustomConfig.Region）{value}（{region}）被服务列为不支持，文件无法存储。请选择 {listed} 之一。',
  },
  check(context) {
    const region = regionOf(context, 'CustomConfig');
    if (!region?.entry?.unsupported) return [];
    const { value, table, entry } = region;
    return [
      {
        path: pathOf('CustomConfig', 'Region'),
        params: { value, region: entry.name, listed: listed(table) },
      },
    ];
  },
};

const KODO = 4;

const kodoToken: Rule = {
  code: 'storage.kodo-token',
  severity: 'error',
  message: {
    en: 'A security token (SecurityToken) is given, but Vendor 4 (Qiniu Kodo) takes none. The service refuses the request; remove SecurityToken.',
    zh: '给出了临时凭证（SecurityToken），但厂商（Vendor）为 4（七牛云 Kodo）时不使用它。服务会拒绝该请求，请删除 SecurityToken。',
  },
  check(context) {
    const { read } = context;
    const config = configOf(context, 'CustomConfig');
    const token = read.given(config, 'StorageConfig.CustomConfig.SecurityToken');
    const kodo = read.number(config, 'StorageConfig.CustomConfig.Vendor') === KODO;
    return kodo && token !== undefined ? [{ path: pathOf('CustomConfig', 'SecurityToken') }] : [];
  },
};

const secretRows = catalogue.filter((row) => row.secret);

const secret: Rule = {
  code: 'storage.secret',
  severity: 'warning',
  message: {
    en: '{label} ({name}) is a credential. It is kept in memory only, never saved, shared or logged, and shown masked; keep the text you pasted it from as safe.',
    zh: '{label}（{name}）是密钥，只保存在内存中，不会存储、分享或记录，显示时会遮盖。请同样妥善保管它的来源文本。',
  },
  check: (context) =>
    secretRows.flatMap((row): readonly Breach[] => {
      const value = context.read.given(configOf(context, 'CustomConfig'), row.path);
      const path = row.path.split('.');
      return typeof value === 'string' && value !== ''
        ? [{ path, row, params: { name: path.slice(1).join('.') } }]
        : [];
    }),
};

/** The rules about where the files go. */
export const storageRules: readonly Rule[] = [
  configMissing,
  configIgnored,
  veImageX,
  regionUnknown,
  regionUnsupported,
  kodoToken,
  secret,
];
