/** One value of a storage `Region` field. */
export interface StorageRegion {
  readonly value: number;
  /** The vendor's own name of the region. */
  readonly name: string;
  /** Listed by the service as not supported. */
  readonly unsupported?: true;
}

const tos: readonly StorageRegion[] = [
  { value: 0, name: 'cn-beijing' },
  { value: 1, name: 'cn-guangzhou' },
  { value: 2, name: 'cn-shanghai' },
  { value: 3, name: 'ap-southeast-1' },
];

const vod: readonly StorageRegion[] = [
  { value: 0, name: 'cn-north-1' },
  { value: 1, name: 'ap-southeast-1' },
];

/** By `StorageConfig.CustomConfig.Vendor`. */
const custom: Readonly<Record<number, readonly StorageRegion[]>> = {
  // Amazon S3
  0: [
    { value: 0, name: 'us-east-1' },
    { value: 1, name: 'us-east-2' },
    { value: 2, name: 'us-west-1' },
    { value: 3, name: 'us-west-2' },
    { value: 4, name: 'eu-west-1' },
    { value: 5, name: 'eu-west-2' },
    { value: 6, name: 'eu-west-3' },
    { value: 7, name: 'eu-central-1', unsupported: true },
    { value: 8, name: 'ap-southeast-1' },
    { value: 9, name: 'ap-southeast-2', unsupported: true },
    { value: 10, name: 'ap-northeast-1' },
    { value: 11, name: 'ap-northeast-2' },
    { value: 12, name: 'sa-east-1' },
    { value: 13, name: 'ca-central-1' },
    { value: 14, name: 'ap-south-1' },
    { value: 15, name: 'cn-north-1' },
    { value: 16, name: 'cn-northwest-1' },
    { value: 17, name: 'us-gov-east-1', unsupported: true },
    { value: 18, name: 'ap-east-1' },
    { value: 19, name: 'eu-south-1' },
    { value: 20, name: 'ap-northeast-3' },
    { value: 21, name: 'eu-north-1' },
    { value: 22, name: 'me-south-1' },
    { value: 23, name: 'us-gov-west-1', unsupported: true },
    { value: 24, name: 'af-south-1' },
  ],
  // Alibaba Cloud OSS
  1: [
    { value: 0, name: 'oss-cn-hangzhou' },
    { value: 1, name: 'oss-cn-shanghai' },
    { value: 2, name: 'oss-cn-qingdao' },
    { value: 3, name: 'oss-cn-beijing' },
    { value: 4, name: 'oss-cn-zhangjiakou' },
    { value: 5, name: 'oss-cn-huhehaote' },
    { value: 6, name: 'oss-cn-wulanchabu' },
    { value: 7, name: 'oss-cn-shenzhen' },
    { value: 8, name: 'oss-cn-heyuan' },
    { value: 9, name: 'oss-cn-guangzhou' },
    { value: 10, name: 'oss-cn-chengdu' },
    { value: 11, name: 'oss-cn-hongkong' },
    { value: 12, name: 'oss-us-west-1' },
    { value: 13, name: 'oss-us-east-1' },
    { value: 14, name: 'oss-ap-southeast-1' },
    { value: 15, name: 'oss-ap-southeast-2' },
    { value: 16, name: 'oss-ap-southeast-3', unsupported: true },
    { value: 17, name: 'oss-ap-southeast-5' },
    { value: 18, name: 'oss-ap-northeast-1' },
    { value: 19, name: 'oss-ap-south-1' },
    { value: 20, name: 'oss-eu-central-1' },
    { value: 21, name: 'oss-eu-west-1' },
    { value: 22, name: 'oss-me-east-1' },
    { value: 23, name: 'oss-ap-southeast-6' },
  ],
  // Huawei Cloud OBS
  2: [
    { value: 1, name: 'cn-north-4' },
    { value: 3, name: 'cn-north-9' },
    { value: 5, name: 'cn-east-3' },
    { value: 6, name: 'cn-south-1' },
    { value: 11, name: 'cn-southwest-2' },
    { value: 14, name: 'ap-southeast-1' },
  ],
  // Tencent Cloud COS
  3: [
    { value: 1, name: 'ap-beijing' },
    { value: 2, name: 'ap-nanjing' },
    { value: 3, name: 'ap-shanghai' },
    { value: 4, name: 'ap-guangzhou' },
    { value: 5, name: 'ap-chengdu' },
    { value: 6, name: 'ap-chongqing' },
    { value: 7, name: 'ap-shenzhen-fsi' },
    { value: 8, name: 'ap-shanghai-fsi' },
    { value: 9, name: 'ap-beijing-fsi' },
    { value: 10, name: 'ap-hongkong' },
  ],
  // Qiniu Kodo
  4: [
    { value: 0, name: 'cn-east-1' },
    { value: 1, name: 'cn-east-2' },
    { value: 2, name: 'cn-north-1' },
    { value: 3, name: 'cn-south-1' },
  ],
};

/** The objects of StorageConfig that have a Region. */
export type StorageName = 'TosConfig' | 'VodConfig' | 'CustomConfig';

/**
 * The regions of a storage platform, from the service's published table (April 2025); for CustomConfig those of `vendor`.
 * Empty for a vendor that the table does not have. Huawei OBS and Tencent COS have no region 0, though it is the field's default.
 */
export function storageRegions(name: StorageName, vendor = 0): readonly StorageRegion[] {
  if (name === 'TosConfig') return tos;
  return name === 'VodConfig' ? vod : (custom[vendor] ?? []);
}
