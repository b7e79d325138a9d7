/** What a body is: the fragment of TargetStreams and Layout, or a whole request. */
export type BodyKind = 'layout' | 'start-record' | 'update-record';

/** The keys of the fragment that holds the layout. */
export const FRAGMENT_KEYS: readonly string[] = ['TargetStreams', 'Layout'];
/** The keys that UpdateRecord takes, by its published page. */
export const UPDATE_KEYS: readonly string[] = ['AppId', 'BusinessId', 'RoomId', 'TaskId', ...FRAGMENT_KEYS];
