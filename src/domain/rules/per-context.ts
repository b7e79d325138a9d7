import type { Context } from './context.ts';

/** A function of the context that is worked out once for each. */
export function perContext<T>(make: (context: Context) => T): (context: Context) => T {
  const known = new WeakMap<Context, { readonly value: T }>();
  return (context) => {
    let done = known.get(context);
    if (!done) known.set(context, (done = { value: make(context) }));
    return done.value;
  };
}
