import type { BodyKind } from '../body-kind.ts';
import type { JsonObject } from '../json.ts';

/** The host of the service's OpenAPI, and the version of its actions. */
export const HOST = 'rtc.volcengineapi.com';
export const VERSION = '2023-11-01';
/** The region that requests are signed for. */
export const REGION = 'cn-north-1';

/** A call of the service: its action, and the whole body of the request. */
export interface Call {
  readonly action: 'StartRecord' | 'UpdateRecord';
  readonly body: JsonObject;
}

/** What a layout alone lacks for a request, as places to fill. */
const ids = { AppId: '<AppId>', RoomId: '<RoomId>', TaskId: '<TaskId>' };
const storage = { Type: 0, TosConfig: { AccountId: '<AccountId>', Bucket: '<Bucket>' } };

/** The call that an export is meant for; a layout alone becomes a StartRecord with the rest as places to fill. */
export function callOf(kind: BodyKind, body: JsonObject): Call {
  if (kind === 'update-record') return { action: 'UpdateRecord', body };
  if (kind === 'start-record') return { action: 'StartRecord', body };
  return { action: 'StartRecord', body: { ...ids, ...body, StorageConfig: storage } };
}
