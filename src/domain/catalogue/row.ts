import type { Json } from '../json.ts';
import type { Text } from '../text.ts';

/** A listed choice of a field. */
export interface Option {
  readonly value: number;
  readonly label: Text;
}

/**
 * One parameter of the StartRecord request (version 2023-11-01). Figures are those of the published page; `source` marks
 * the rows known from the vendor's Go SDK only, or by our reading. `…Ref` names the field whose value is the bound.
 */
export interface Row {
  /** API path; `[]` stands for each element of a list. */
  readonly path: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';
  readonly required?: true;
  readonly default?: Json;
  readonly label: Text;
  readonly help: Text;
  readonly unit?: 'px' | 'fps' | 'kbps' | 's' | 'Hz';
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  /** What to do instead of going below the least. */
  readonly instead?: Text;
  readonly exclusiveMax?: number;
  readonly multipleOf?: number;
  readonly maxRef?: string;
  readonly exclusiveMaxRef?: string;
  readonly options?: readonly Option[];
  readonly pattern?: string;
  readonly format?: 'uri';
  /** Counted in code points. */
  readonly maxLength?: number;
  /** Counted in bytes of UTF-8. */
  readonly maxBytes?: number;
  /** Type of the elements where these are plain values; lists of objects have rows for the objects' fields instead. */
  readonly items?: 'string' | 'integer';
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly itemMin?: number;
  readonly itemMax?: number;
  readonly itemEnum?: readonly string[];
  readonly itemPattern?: string;
  /** Most characters of the elements joined by, and ended with, '/'. */
  readonly joinedMaxLength?: number;
  /** The field has an effect only while another one has one of these values. */
  readonly appliesWhen?: { readonly field: string; readonly in: readonly number[] };
  /** A credential: kept in memory only. */
  readonly secret?: true;
  readonly source?: 'SDK' | 'reading';
}
