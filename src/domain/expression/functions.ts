/** The functions of an expression; those of `one` take exactly one number, those of `many` one or more. */
export const functions: Readonly<
  Record<string, { readonly takes: 'one' | 'many'; readonly of: (values: readonly number[]) => number }>
> = {
  min: { takes: 'many', of: (values) => values.reduce((a, b) => Math.min(a, b)) },
  max: { takes: 'many', of: (values) => values.reduce((a, b) => Math.max(a, b)) },
  round: { takes: 'one', of: (values) => Math.round(Number(values[0])) },
  floor: { takes: 'one', of: (values) => Math.floor(Number(values[0])) },
  ceil: { takes: 'one', of: (values) => Math.ceil(Number(values[0])) },
};
