/*
 * What the vendor's Go SDK publishes for this request: github.com/volcengine/volc-sdk-golang,
 * service/rtc/v20231101/model.go. Types are named after the way to them, elements of a list with `Item`; a key ending in
 * Id is written ID; optional fields are pointers.
 */

/** The keys that are plain values in the SDK's types, because the service requires them. */
export const goRequired: ReadonlySet<string> = new Set([
  'AppId',
  'RoomId',
  'TaskId',
  'StorageConfig',
  'TargetStreams.StreamList[].UserId',
  'ExcludeStreams.StreamList[].UserId',
  'Layout.MainVideoStream.UserId',
  'Layout.CustomLayout.Regions[].StreamIndex',
  'Layout.CustomLayout.Regions[].Width',
  'Layout.CustomLayout.Regions[].Height',
  'StorageConfig.TosConfig.AccountId',
  'StorageConfig.TosConfig.Bucket',
  'StorageConfig.VodConfig.AccountId',
  'StorageConfig.VodConfig.Space',
  'StorageConfig.CustomConfig.AccessKey',
  'StorageConfig.CustomConfig.SecretKey',
  'StorageConfig.CustomConfig.Bucket',
]);

/** Parameters of the request that the SDK's types do not have. */
export const goMissing: ReadonlySet<string> = new Set(['StorageConfig.CustomConfig.SecurityToken']);

/** The name of a key's field. */
export const goName = (key: string): string => key.replace(/Id$/, 'ID');

/** The name of the type of the object at an API path, in a body of the type `root`. */
export const goType = (root: string, path: string): string =>
  root +
  path
    .split('.')
    .map((part) => part.replace('[]', 'Item'))
    .join('');
