import type { Text } from '../../domain/text.ts';
import { words } from '../text/words.ts';

const STREAM = 'TargetStreams.StreamList[]';
const REGION = 'Layout.CustomLayout.Regions[]';
/** The custom layout's canvas, by catalogue path. */
export const CANVAS = 'Layout.CustomLayout.Canvas';

/** A group of fields; two paths in one entry stand side by side. */
export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly fields: readonly (readonly [string] | readonly [string, string])[];
}

/** What the inspector shows of a selected record. */
export const regionSections: readonly Section[] = [
  {
    id: 'stream',
    title: words.sectionStream,
    fields: [
      [`${STREAM}.UserId`],
      [`${STREAM}.StreamType`],
      [`${STREAM}.Index`, `${REGION}.ZOrder`],
      [`${REGION}.MediaType`],
    ],
  },
  {
    id: 'place',
    title: words.sectionPlace,
    fields: [
      [`${REGION}.LocationX`, `${REGION}.LocationY`],
      [`${REGION}.Width`, `${REGION}.Height`],
    ],
  },
  {
    id: 'look',
    title: words.sectionLook,
    fields: [[`${REGION}.RenderMode`], [`${REGION}.Alpha`], [`${REGION}.CornerRadius`]],
  },
  {
    id: 'source',
    title: words.sectionSource,
    fields: [
      [`${REGION}.SourceCrop.LocationX`, `${REGION}.SourceCrop.LocationY`],
      [`${REGION}.SourceCrop.WidthProportion`, `${REGION}.SourceCrop.HeightProportion`],
    ],
  },
  {
    id: 'absent',
    title: words.sectionAbsent,
    fields: [[`${REGION}.AlternateImage`], [`${REGION}.AlternateImageFillMode`]],
  },
  {
    id: 'sound',
    title: words.sectionSound,
    fields: [[`${REGION}.ApplySpatialAudio`], [`${REGION}.SpatialPosition`]],
  },
];

/** Who makes the layout; the inspector shows it whatever is selected. */
export const modeSection: Section = {
  id: 'mode',
  title: words.sectionCanvas,
  fields: [['Layout.LayoutMode']],
};

/** What the inspector shows of the custom layout's canvas. */
export const canvasSection: Section = {
  id: 'canvas',
  title: words.sectionCanvas,
  fields: [[`${CANVAS}.Width`, `${CANVAS}.Height`], [`${CANVAS}.Background`], [`${CANVAS}.BackgroundImage`]],
};

/** The large stream of the vertical layout. */
export const mainStreamSection: Section = {
  id: 'main',
  title: words.sectionCanvas,
  fields: [
    ['Layout.MainVideoStream.UserId'],
    ['Layout.MainVideoStream.Index', 'Layout.MainVideoStream.StreamType'],
  ],
};
