import { describe, expect, test } from 'vitest';
import { type Changes, bodyWith, said, soundBody } from './testing.ts';
import { rules } from './rules.ts';

const REGIONS = 'Layout.CustomLayout.Regions';
const CANVAS = 'Layout.CustomLayout.Canvas';
const STREAMS = 'TargetStreams.StreamList';
const EXCLUDED = 'ExcludeStreams.StreamList';
const automatic: Changes = { 'Layout.LayoutMode': 0, 'Layout.CustomLayout': undefined };
const single: Changes = { RecordMode: 1, Layout: undefined };
const custom: Changes = {
  'StorageConfig.Type': 2,
  'StorageConfig.TosConfig': undefined,
  'StorageConfig.CustomConfig': { Bucket: 'b', AccessKey: '', SecretKey: '' },
};
const vod: Changes = {
  'StorageConfig.Type': 1,
  'StorageConfig.TosConfig': undefined,
  'StorageConfig.VodConfig': { AccountId: '1', Space: 's' },
};
const tile = (x: number, more = {}) => ({
  StreamIndex: 0,
  LocationX: x,
  Width: 200,
  Height: 200,
  RenderMode: 1,
  ...more,
});
/** Two regions of these shapes alone on the canvas, shown by two streams. */
const two = (a: object, b: object): Changes => ({ [REGIONS]: [tile(0, a), tile(0, { StreamIndex: 1, ...b })] });
const longUrl = (text: string, count: number) => `https://example.com/${text.repeat(count)}.png`;

/** Bodies and all that is said of them: the sound body with the changes named. */
const speaking: readonly (readonly [string, Changes, readonly string[]])[] = [
  ['a number in quotes', { 'StorageConfig.TosConfig.Region': '0' }, ['error field.type StorageConfig.TosConfig.Region']],
  ['null', { BusinessId: null }, ['error field.type BusinessId']],
  ['a fraction for an integer', { 'Encode.VideoFps': 1.5 }, ['error field.type Encode.VideoFps']],
  ['the smallest fraction', { [`${CANVAS}.Width`]: 1280.0000000000002 }, [
    `error field.type ${CANVAS}.Width`,
    // The default width bounds the regions now.
    `error field.range ${REGIONS}[0].Width`,
    `error field.range ${REGIONS}[1].LocationX`,
  ]],
  ['a list for an object', { Encode: [] }, ['error field.type Encode']],
  ['an object for a list', { 'FileFormatConfig.FileFormat': {} }, ['error field.type FileFormatConfig.FileFormat']],
  ['a stream that is no object', { [`${STREAMS}[2]`]: 7 }, [`error field.type ${STREAMS}[2]`]],
  ['an element of another type', { 'FileNameConfig.Prefix': ['a', 1] }, ['error field.type FileNameConfig.Prefix[1]']],
  ['a missing field', { AppId: undefined }, ['error field.required AppId']],
  ['a missing object', { StorageConfig: undefined }, ['error field.required StorageConfig']],
  ['a missing field of a region', { [`${REGIONS}[1].Width`]: undefined }, [`error field.required ${REGIONS}[1].Width`]],
  ['above the range', { 'Encode.VideoFps': 61 }, ['error field.range Encode.VideoFps']],
  ['beyond a double', { 'Encode.VideoFps': Infinity }, ['error field.range Encode.VideoFps']],
  ['beyond a double, downwards', { 'Control.MaxRecordTime': -Infinity }, ['error field.range Control.MaxRecordTime']],
  ['beyond a double in a list of choices', { RecordMode: Infinity }, ['error field.range RecordMode']],
  ['the canvas as bound', { [`${REGIONS}[1].LocationX`]: 1280 }, [`error field.range ${REGIONS}[1].LocationX`]],
  ['an odd size out of range', { [`${CANVAS}.Width`]: 1921 }, [`error field.range ${CANVAS}.Width`]],
  ['an odd size', { [`${CANVAS}.Height`]: 721 }, [`error field.even ${CANVAS}.Height`]],
  ['an odd size of the encoder', { ...automatic, 'Encode.VideoWidth': 641 }, ['error field.even Encode.VideoWidth']],
  ['a value not listed', { RecordMode: 2 }, ['error field.enum RecordMode']],
  ['an element not listed', { 'FileFormatConfig.FileFormat': ['HLS', 'hls'] }, ['error field.enum FileFormatConfig.FileFormat[1]']],
  ['a wrong ID', { AppId: '' }, ['error field.pattern AppId']],
  ['a wrong colour', { [`${CANVAS}.Background`]: '#fff' }, [`error field.pattern ${CANVAS}.Background`]],
  ['a wrong folder', { 'FileNameConfig.Prefix': ['a', 'b_c'] }, ['error field.pattern FileNameConfig.Prefix[1]']],
  ['too many bytes', { [`${CANVAS}.BackgroundImage`]: longUrl('图', 334) }, [`error field.length ${CANVAS}.BackgroundImage`]],
  ['too many characters', { [`${REGIONS}[0].AlternateImage`]: longUrl('a', 1001) }, [`error field.length ${REGIONS}[0].AlternateImage`]],
  ['too few elements', { [`${REGIONS}[0].SpatialPosition`]: [1, 2] }, [`error field.length ${REGIONS}[0].SpatialPosition`]],
  ['too many elements, one of them wrong', { [`${REGIONS}[0].SpatialPosition`]: [1, 2, 101, 4] }, [
    `error field.length ${REGIONS}[0].SpatialPosition`,
    `error field.range ${REGIONS}[0].SpatialPosition[2]`,
  ]],
  ['too many streams', {
    [EXCLUDED]: Array.from({ length: 18 }, (_, at) => ({ Index: at, UserId: `u${at}` })),
  }, [`error field.length ${EXCLUDED}`]],
  ['an unknown key', { Foo: { Bar: [] } }, ['warning field.unknown Foo']],
  ['an unknown key of a region', { [`${REGIONS}[1].alpha`]: 0 }, [`warning field.unknown ${REGIONS}[1].alpha`]],
  ['no address', { [`${CANVAS}.BackgroundImage`]: 'background.png' }, [`error field.url ${CANVAS}.BackgroundImage`]],
  ['another protocol', { [`${REGIONS}[0].AlternateImage`]: 'ftp://a.example/b.png' }, [`error field.url ${REGIONS}[0].AlternateImage`]],
  ['an address after a space', { [`${REGIONS}[0].AlternateImage`]: ' https://a.example/b.png' }, [`error field.url ${REGIONS}[0].AlternateImage`]],
  ['no picture', { [`${CANVAS}.BackgroundImage`]: 'https://a.example/b.gif?c=d.png' }, [`warning field.image-type ${CANVAS}.BackgroundImage`]],
  ['a host that is named like a picture', { [`${REGIONS}[1].AlternateImage`]: 'https://a.png' }, [`warning field.image-type ${REGIONS}[1].AlternateImage`]],

  ['one Index twice', { [`${STREAMS}[2]`]: { Index: 1, UserId: 'carl' } }, [`error streams.duplicate-index ${STREAMS}[2].Index`]],
  ['an absent Index counts as 0', { [EXCLUDED]: [{ UserId: 'a' }, { Index: 0, UserId: 'b' }, { UserId: 'c' }] }, [
    `error streams.duplicate-index ${EXCLUDED}[1].Index`,
    `error streams.duplicate-index ${EXCLUDED}[2].Index`,
  ]],
  ['one stream twice', { ...automatic, [`${STREAMS}[2]`]: { Index: 2, UserId: 'anna', StreamType: 0 } }, [
    `warning streams.duplicate-stream ${STREAMS}[2]`,
  ]],
  ['a stream to record and not to', { [EXCLUDED]: [{ UserId: 'x' }, { Index: 1, UserId: 'anna', StreamType: 0 }] }, [
    `error streams.target-and-excluded ${EXCLUDED}[1]`,
  ]],
  ['UserIds as they stand', { [`${STREAMS}[0].UserId`]: 'a*', [EXCLUDED]: [{ UserId: 'a*' }] }, [
    `error field.pattern ${STREAMS}[0].UserId`,
    `error streams.target-and-excluded ${EXCLUDED}[0]`,
    `error field.pattern ${EXCLUDED}[0].UserId`,
  ]],
  ['a screen excluded', { [EXCLUDED]: [{ UserId: 'x', StreamType: 1 }] }, [`error streams.excluded-screen ${EXCLUDED}[0].StreamType`]],
  ['an empty list of targets', { ...automatic, [STREAMS]: [] }, ['info streams.all TargetStreams']],
  ['no list of targets', { ...automatic, TargetStreams: {} }, ['info streams.all TargetStreams']],
  ['no targets', { ...automatic, TargetStreams: undefined }, ['info streams.all TargetStreams']],

  ['a layout in single-stream recording', { RecordMode: 1 }, ['error layout.single-stream Layout']],
  ['no custom layout', { 'Layout.CustomLayout': undefined }, ['error layout.custom-missing Layout.CustomLayout']],
  ['an empty custom layout', { 'Layout.CustomLayout': {} }, ['error layout.custom-missing Layout.CustomLayout']],
  ['no regions', { [REGIONS]: undefined }, ['error layout.custom-missing Layout.CustomLayout']],
  ['an empty list of regions', { [REGIONS]: [] }, ['error layout.custom-missing Layout.CustomLayout']],
  ['a custom layout in an automatic mode', { 'Layout.LayoutMode': undefined }, ['warning layout.custom-ignored Layout.CustomLayout']],
  ['no main stream', { ...automatic, 'Layout.LayoutMode': 1 }, ['error layout.main-missing Layout.MainVideoStream']],
  ['a main stream in another mode', { 'Layout.MainVideoStream': { UserId: 'anna' } }, ['warning layout.main-ignored Layout.MainVideoStream']],
  ['a main stream that is no target', { ...automatic, 'Layout.LayoutMode': 1, 'Layout.MainVideoStream': { UserId: 'ben' } }, [
    'warning layout.main-not-target Layout.MainVideoStream',
  ]],

  ['a region without a stream', { [`${REGIONS}[2]`]: tile(0, { StreamIndex: 5, ZOrder: 2 }) }, [`error regions.no-stream ${REGIONS}[2].StreamIndex`]],
  ['regions without any streams', { TargetStreams: undefined }, [
    'info streams.all TargetStreams',
    `error regions.no-stream ${REGIONS}[0].StreamIndex`,
    `error regions.no-stream ${REGIONS}[1].StreamIndex`,
  ]],
  ['a stream whose Index is no integer has none', { [`${STREAMS}[1].Index`]: '1' }, [
    `error field.type ${STREAMS}[1].Index`,
    `error regions.no-stream ${REGIONS}[1].StreamIndex`,
  ]],
  ['a stream without a region', { [`${STREAMS}[2]`]: { Index: 2, UserId: 'carl' } }, [`error regions.no-region ${STREAMS}[2]`]],
  ['a region whose StreamIndex is no integer shows none', { [`${REGIONS}[1].StreamIndex`]: 1.5 }, [
    `error regions.no-region ${STREAMS}[1]`,
    `error field.type ${REGIONS}[1].StreamIndex`,
  ]],
  ['regions that are no objects', { [REGIONS]: [null] }, [
    `error regions.no-region ${STREAMS}[0]`,
    `error regions.no-region ${STREAMS}[1]`,
    `error field.type ${REGIONS}[0]`,
  ]],
  ['two regions of one stream', { [`${REGIONS}[2]`]: tile(0, { ZOrder: 2 }), [`${REGIONS}[3]`]: tile(300, { ZOrder: 3 }) }, [
    `error regions.duplicate-stream ${REGIONS}[2].StreamIndex`,
    `error regions.duplicate-stream ${REGIONS}[3].StreamIndex`,
  ]],
  ['two regions of no stream, in any mode', {
    'Layout.LayoutMode': 3,
    [`${REGIONS}[2]`]: tile(0, { ZOrder: 2, StreamIndex: 9 }),
    [`${REGIONS}[3]`]: tile(300, { ZOrder: 3, StreamIndex: 9 }),
  }, [
    'warning layout.custom-ignored Layout.CustomLayout',
    `error regions.no-stream ${REGIONS}[2].StreamIndex`,
    `error regions.duplicate-stream ${REGIONS}[3].StreamIndex`,
  ]],

  ['beyond the right edge', { [`${REGIONS}[1].LocationX`]: 981 }, [`warning region.beyond-canvas ${REGIONS}[1]`]],
  ['beyond the lower edge', { [`${REGIONS}[1].LocationY`]: 719 }, [`warning region.beyond-canvas ${REGIONS}[1]`]],
  ['one direction at fault, the other judged', { [`${REGIONS}[1].LocationX`]: -1, [`${REGIONS}[1].LocationY`]: 700 }, [
    `error field.range ${REGIONS}[1].LocationX`,
    `warning region.beyond-canvas ${REGIONS}[1]`,
  ]],
  ['the old geometry', { [`${REGIONS}[1]`]: { StreamIndex: 1, LocationX: 0.5, WidthProportion: 0.5, HeightProportion: 1 } }, [
    `error field.type ${REGIONS}[1].LocationX`,
    `error field.required ${REGIONS}[1].Width`,
    `error field.required ${REGIONS}[1].Height`,
    `error region.ratio-geometry ${REGIONS}[1]`,
    `warning field.unknown ${REGIONS}[1].WidthProportion`,
    `warning field.unknown ${REGIONS}[1].HeightProportion`,
  ]],
  ['a region below another', { [`${REGIONS}[0].ZOrder`]: 2 }, [`warning region.hidden ${REGIONS}[1]`]],
  ['a region below two that cover it together', {
    ...two({ Width: 300 }, { LocationX: 300, ZOrder: 2 }),
    [`${REGIONS}[0].ZOrder`]: 2,
    [`${REGIONS}[2]`]: tile(200, { StreamIndex: 2, ZOrder: 1 }),
    [`${STREAMS}[2]`]: { Index: 2, UserId: 'carl' },
  }, [`warning region.hidden ${REGIONS}[2]`]],
  ['a region below its equal of the same layer', two({}, {}), [
    `warning region.hidden ${REGIONS}[0]`,
    `warning region.same-layer-overlap ${REGIONS}[1].ZOrder`,
  ]],
  ['a radius too large to be drawn covers as none does', two({}, { ZOrder: 1, CornerRadius: 0.5 }), [
    `warning region.hidden ${REGIONS}[0]`,
    `warning region.corner-too-large ${REGIONS}[1].CornerRadius`,
  ]],
  ['the part on the canvas is covered', two(
    { LocationX: 1200 }, { LocationX: 1180, Width: 100, ZOrder: 1 },
  ), [`warning region.hidden ${REGIONS}[0]`, `warning region.beyond-canvas ${REGIONS}[0]`]],
  ['two of one layer overlap', two({}, { LocationX: 199 }), [`warning region.same-layer-overlap ${REGIONS}[1].ZOrder`]],
  ['a radius beyond half the side', { [`${REGIONS}[1].CornerRadius`]: 0.0657 }, [`warning region.corner-too-large ${REGIONS}[1].CornerRadius`]],
  ['a crop beyond the source', { [`${REGIONS}[1].SourceCrop`]: { LocationX: 0.5, LocationY: 0.25, HeightProportion: 0.75 } }, [
    `warning region.crop-beyond-source ${REGIONS}[1].SourceCrop`,
  ]],
  ['the old stretching', { [`${REGIONS}[1].RenderMode`]: 0 }, [`info region.render-mode-legacy ${REGIONS}[1].RenderMode`]],
  ['audio only', { [`${REGIONS}[1].MediaType`]: 1 }, [`info region.audio-only-visual ${REGIONS}[1]`]],
  ['a fill without an image', { [`${REGIONS}[1].AlternateImageFillMode`]: 0 }, [
    `info region.alternate-image-fill-unused ${REGIONS}[1].AlternateImageFillMode`,
  ]],

  ['the encoder\'s size beside a custom layout', { 'Encode.VideoWidth': 640, 'Encode.VideoHeight': 480 }, [
    'warning encode.size-ignored Encode.VideoWidth',
    'warning encode.size-ignored Encode.VideoHeight',
  ]],
  ['a codec and an interval', { 'Encode.VideoCodec': 1, 'Encode.VideoGop': 2 }, [
    'info encode.maybe-ignored Encode.VideoCodec',
    'info encode.maybe-ignored Encode.VideoGop',
  ]],
  ['HE-AAC v2 in mono', { 'Encode.AudioProfile': 2, 'Encode.AudioChannels': 1 }, ['error encode.mono-he-aac-v2 Encode.AudioChannels']],
  ['a bitrate above the cap of HE-AAC v1', { 'Encode.AudioProfile': 1, 'Encode.AudioBitrate': 129 }, [
    'warning encode.audio-bitrate-capped Encode.AudioBitrate',
  ]],
  ['a bitrate above the cap of HE-AAC v2', { 'Encode.AudioProfile': 2, 'Encode.AudioBitrate': 65 }, [
    'warning encode.audio-bitrate-capped Encode.AudioBitrate',
  ]],

  ['upload without HLS', { 'Control.EnableSyncUpload': true, 'FileFormatConfig.FileFormat': ['MP4'] }, [
    'error control.sync-upload-needs-hls Control.EnableSyncUpload',
  ]],
  ['upload with {Duration}', { 'Control.EnableSyncUpload': true, 'FileNameConfig.Pattern': '{Random}{duration}' }, [
    'warning control.sync-upload-duration FileNameConfig.Pattern',
  ]],
  ['an interruption in mixed recording', { 'Control.MaxSilenceSeconds': 60 }, ['warning control.silence-mixed Control.MaxSilenceSeconds']],
  ['an interruption as long as the default timeout', { ...single, 'Control.MaxSilenceSeconds': 180 }, [
    'warning control.silence-beyond-idle Control.MaxSilenceSeconds',
  ]],
  ['an interruption longer than the timeout', { ...single, 'Control.MaxSilenceSeconds': 301, 'Control.MaxIdleTime': 300 }, [
    'warning control.silence-beyond-idle Control.MaxSilenceSeconds',
  ]],
  ['missing frames in an automatic layout', { Layout: undefined, 'Control.FrameInterpolationMode': 0 }, [
    'warning control.interpolation-auto Control.FrameInterpolationMode',
  ]],

  ['audio formats with video', { 'FileFormatConfig.FileFormat': ['MP4', 'M4A', 'AAC', 'MP3'] }, [
    'warning files.audio-format-with-video FileFormatConfig.FileFormat[1]',
    'warning files.audio-format-with-video FileFormatConfig.FileFormat[2]',
    'warning files.audio-format-with-video FileFormatConfig.FileFormat[3]',
  ]],
  ['a format twice', { 'FileFormatConfig.FileFormat': ['HLS', 'MP4', 'HLS', 'HLS'] }, [
    'warning files.duplicate-format FileFormatConfig.FileFormat[2]',
    'warning files.duplicate-format FileFormatConfig.FileFormat[3]',
  ]],
  ['folders of 129 characters', { 'FileNameConfig.Prefix': ['a'.repeat(63), 'b'.repeat(64)] }, ['error files.prefix-length FileNameConfig.Prefix']],
  ['folders in VOD', { ...vod, 'FileNameConfig.Prefix': ['a'] }, ['warning files.prefix-ignored FileNameConfig.Prefix']],
  ['an unknown variable', { 'FileNameConfig.Pattern': '{Random}_{roomId}_{User}' }, ['warning files.pattern-unknown-variable FileNameConfig.Pattern']],
  ['a name that is not unique', { 'FileNameConfig.Pattern': '{RoomId}' }, ['info files.pattern-not-unique FileNameConfig.Pattern']],
  ['a name that is not unique in third-party storage', { ...custom, 'FileNameConfig.Pattern': '' }, [
    'info files.pattern-not-unique FileNameConfig.Pattern',
  ]],

  ['the platform\'s own object missing', { 'StorageConfig.Type': 1 }, [
    'warning storage.config-ignored StorageConfig.TosConfig',
    'error storage.config-missing StorageConfig.VodConfig',
  ]],
  ['nothing said of the platform', { StorageConfig: {} }, ['error storage.config-missing StorageConfig.TosConfig']],
  ['veImageX', { StorageConfig: { Type: 3 } }, ['error storage.veimagex StorageConfig.Type']],
  ['a region not in the table', { 'StorageConfig.TosConfig.Region': 4 }, ['error storage.region-unknown StorageConfig.TosConfig.Region']],
  ['a region not in the vendor\'s table', { ...custom, 'StorageConfig.CustomConfig.Vendor': 4, 'StorageConfig.CustomConfig.Region': 4 }, [
    'error storage.region-unknown StorageConfig.CustomConfig.Region',
  ]],
  ['no region where 0 is none', { ...custom, 'StorageConfig.CustomConfig.Vendor': 2 }, ['error storage.region-unknown StorageConfig.CustomConfig.Region']],
  ['a region not supported', { ...custom, 'StorageConfig.CustomConfig.Region': 7 }, ['error storage.region-unsupported StorageConfig.CustomConfig.Region']],
  ['a token for Kodo', { ...custom, 'StorageConfig.CustomConfig.Vendor': 4, 'StorageConfig.CustomConfig.SecurityToken': '' }, [
    'error storage.kodo-token StorageConfig.CustomConfig.SecurityToken',
  ]],
  ['credentials', {
    ...custom,
    'StorageConfig.CustomConfig.AccessKey': 'a',
    'StorageConfig.CustomConfig.SecretKey': 'b',
    'StorageConfig.CustomConfig.SecurityToken': 'c',
  }, [
    'warning storage.secret StorageConfig.CustomConfig.AccessKey',
    'warning storage.secret StorageConfig.CustomConfig.SecretKey',
    'warning storage.secret StorageConfig.CustomConfig.SecurityToken',
  ]],
];
