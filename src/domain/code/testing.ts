const STREAM = 'UserID string, Index *int32, StreamType *int32';
const CANVAS = 'Background *string, BackgroundImage *string, Height *int32, Width *int32';
const CROP = 'HeightProportion *float32, LocationX *float32, LocationY *float32, WidthProportion *float32';
const REGION =
  'Height int32, StreamIndex int32, Width int32, Alpha *float32, AlternateImage *string, ' +
  'AlternateImageFillMode *int32, ApplySpatialAudio *bool, CornerRadius *float32, LocationX *int32, LocationY *int32, ' +
  'MediaType *int32, RenderMode *int32, SourceCrop *LayoutCustomLayoutRegionsItemSourceCrop, ' +
  'SpatialPosition []*int32, ZOrder *int32';

const layout = {
  Layout: 'CustomLayout *LayoutCustomLayout, LayoutMode *int32, MainVideoStream *LayoutMainVideoStream',
  LayoutCustomLayout: 'Canvas *LayoutCustomLayoutCanvas, Regions []*LayoutCustomLayoutRegionsItem',
  LayoutCustomLayoutCanvas: CANVAS,
  LayoutCustomLayoutRegionsItem: REGION,
  LayoutCustomLayoutRegionsItemSourceCrop: CROP,
  LayoutMainVideoStream: STREAM,
  TargetStreams: 'StreamList []*TargetStreamsStreamListItem',
  TargetStreamsStreamListItem: STREAM,
};

/**
 * The types of the two bodies in the vendor's Go SDK, github.com/volcengine/volc-sdk-golang, service/rtc/v20231101: the
 * end of each type's name (all begin with that of the body) and its fields.
 */
export const goPublished: Readonly<
  Record<'StartRecordBody' | 'UpdateRecordBody', Readonly<Record<string, string>>>
> = {
  StartRecordBody: {
    '':
      'AppID string, RoomID string, StorageConfig StorageConfig, TaskID string, BusinessID *string, Control *Control, ' +
      'Encode *Encode, ExcludeStreams *ExcludeStreams, FileFormatConfig *FileFormatConfig, ' +
      'FileNameConfig *FileNameConfig, Layout *Layout, RecordMode *int32, TargetStreams *TargetStreams',
    Control:
      'EnableSyncUpload *bool, FrameInterpolationMode *int32, MaxIdleTime *int32, MaxRecordTime *int32, ' +
      'MaxSilenceSeconds *int32, MediaType *int32',
    Encode:
      'AudioBitrate *int32, AudioChannels *int32, AudioCodec *int32, AudioProfile *int32, AudioSampleRate *int32, ' +
      'VideoBitrate *int32, VideoCodec *int32, VideoFps *int32, VideoGop *int32, VideoHeight *int32, VideoWidth *int32',
    ExcludeStreams: 'StreamList []*ExcludeStreamsStreamListItem',
    ExcludeStreamsStreamListItem: STREAM,
    FileFormatConfig: 'FileFormat []*string',
    FileNameConfig: 'Pattern *string, Prefix []*string',
    ...layout,
    StorageConfig:
      'CustomConfig *StorageConfigCustomConfig, TosConfig *StorageConfigTosConfig, Type *int32, ' +
      'VeImageXConfig *StorageConfigVeImageXConfig, VodConfig *StorageConfigVodConfig',
    StorageConfigCustomConfig:
      'AccessKey string, Bucket string, SecretKey string, Region *int32, Vendor *int32',
    StorageConfigTosConfig: 'AccountID string, Bucket string, Region *int32',
    StorageConfigVeImageXConfig: 'AccountID string, ServiceID string, Region *int32',
    StorageConfigVodConfig:
      'AccountID string, Space string, AutoSetFileExtension *bool, Region *int32, StorageClass *int32',
  },
  UpdateRecordBody: {
    '': 'AppID string, RoomID string, TaskID string, BusinessID *string, Layout *Layout, TargetStreams *TargetStreams',
    ...layout,
  },
};

/** The fields of one published type, by name, each with its Go type. */
export const goFieldsOf = (fields: string): ReadonlyMap<string, string> =>
  new Map(fields.split(', ').map((field) => field.split(' ') as [string, string]));

/** A piece of a program: a string in double quotes, read by the escapes that Java, Go, Python and JavaScript share, or what lies between. */
export interface Token {
  readonly kind: 'text' | 'other';
  readonly value: string;
}

/** The tokens of a program; throws where a string does not end in its line or holds an escape that is none. */
export function tokensOf(program: string): readonly Token[] {
  const found: Token[] = [];
  const pattern = /"((?:[^"\\\n\r]|\\u[0-9a-fA-F]{4}|\\[ntrbf"\\])*)"|[^"]+|"/g;
  for (const [whole, inner] of program.matchAll(pattern)) {
    if (whole === '"') throw new Error(`a string without an end: ${program}`);
    if (inner === undefined) found.push({ kind: 'other', value: whole });
    else found.push({ kind: 'text', value: JSON.parse(whole) as string });
  }
  return found;
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether every bracket outside the strings has its other half. */
export function isBalanced(program: string): boolean {
  const open: string[] = [];
  for (const { kind, value } of tokensOf(program))
    if (kind === 'other')
      for (const [bracket = ''] of value.matchAll(/[()[\]{}]/g))
        if (!(bracket in PAIRS)) open.push(bracket);
        else if (open.pop() !== PAIRS[bracket]) return false;
  return open.length === 0;
}
