import { controlRules } from './control.ts';
import { distorted } from './distortion.ts';
import { encodeRules } from './encode.ts';
import { textFieldRules } from './field-texts.ts';
import { fieldRules } from './fields.ts';
import { fileRules } from './files.ts';
import { layoutRules } from './layout.ts';
import { coverRules } from './region-cover.ts';
import { regionRules } from './region.ts';
import { regionsRules } from './regions.ts';
import type { Rule } from './rule.ts';
import { storageRules } from './storage.ts';
import { streamRules } from './streams.ts';

/** Every rule that judges a body; those about its text are in text-rules.ts. */
export const rules: readonly Rule[] = [
  ...fieldRules,
  ...textFieldRules,
  ...streamRules,
  ...layoutRules,
  ...regionsRules,
  ...regionRules,
  distorted,
  ...coverRules,
  ...encodeRules,
  ...controlRules,
  ...fileRules,
  ...storageRules,
];
