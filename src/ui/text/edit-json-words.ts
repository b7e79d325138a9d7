import type { Text } from '../../domain/text.ts';

/** The switch that makes the JSON panel a field to type in; the history calls its steps the same. */
export const editJsonName = { en: 'Edit JSON', zh: '编辑 JSON' } as const satisfies Text;
