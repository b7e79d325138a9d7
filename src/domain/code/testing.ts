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

/** The JSON key of a published field. */
const keyOf = (field: string): string => field.replace(/ID$/, 'Id');

function structs(body: keyof typeof goPublished): string {
  return Object.entries(goPublished[body])
    .map(([end, fields]) => {
      const lines = [...goFieldsOf(fields)].map(([name, type]) => {
        const full = type.replace(/(?<=^[*[\]]*)(?=[A-Z])/, body);
        const optional = /^[*[]/.test(type) ? ',omitempty' : '';
        return `\t${name} ${full} \`json:"${keyOf(name)}${optional}"\``;
      });
      return `type ${body}${end} struct {\n${lines.join('\n')}\n}\n`;
    })
    .join('\n');
}

/** A Go package that stands for the SDK's: its published types, and calls that print the JSON they would send. */
export const goStub = (): string => `package rtc_v20231101

import (
	"context"
	"encoding/json"
	"fmt"
)

type Client struct{}

func (c *Client) SetAccessKey(key string) {}
func (c *Client) SetSecretKey(key string) {}

type Rtc struct{ *Client }

func NewInstance() *Rtc { return &Rtc{Client: &Client{}} }

type Metadata struct{ RequestID string }
type Result struct{ ResponseMetadata Metadata }

func send(action string, body interface{}) (*Result, int, error) {
	text, err := json.Marshal(body)
	fmt.Println(action, string(text))
	return &Result{}, 200, err
}

func (c *Rtc) StartRecord(ctx context.Context, arg *StartRecordBody) (*Result, int, error) {
	return send("StartRecord", arg)
}

func (c *Rtc) UpdateRecord(ctx context.Context, arg *UpdateRecordBody) (*Result, int, error) {
	return send("UpdateRecord", arg)
}

${structs('StartRecordBody')}
${structs('UpdateRecordBody')}`;

/** A program's text as its tokens: the strings in double quotes read by the escapes that Java, Go, Python and JavaScript share. */
export interface Token {
  readonly kind: 'text' | 'other';
  readonly value: string;
}

const SHORT: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '"': '"',
  '\\': '\\',
};

/** Reads strings as these languages do; throws where one does not end in its line or holds an escape that is none. */
export function tokensOf(program: string): readonly Token[] {
  const found: Token[] = [];
  const pattern = /"((?:[^"\\\n\r]|\\u[0-9a-fA-F]{4}|\\[ntrbf"\\])*)"|[^"]+|"/g;
  for (const [whole, inner] of program.matchAll(pattern)) {
    if (whole === '"') throw new Error(`a string without an end: ${program}`);
    if (inner === undefined) found.push({ kind: 'other', value: whole });
    else
      found.push({
        kind: 'text',
        value: inner.replaceAll(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string, short: string) =>
          code ? String.fromCharCode(Number.parseInt(code, 16)) : (SHORT[short] ?? ''),
        ),
      });
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
