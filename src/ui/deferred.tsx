import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

import { words } from './text/words.ts';
import { useWorkbench } from './workbench.ts';

/** How long until what could not be fetched is asked for again, milliseconds. */
const AGAIN = 3000;

/**
 * A component whose code is fetched when it is first shown, `waiting` in its place until then. React's own `lazy` would
 * hold what has arrived back for 300 ms, so that every menu and dialog would open late once, and would take the window
 * down where the connection fails: here that is said, and tried again.
 */
export function deferred<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting?: ReactNode,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Deferred(props: Props) {
    const { overlays } = useWorkbench();
    const [Loaded, setLoaded] = useState(() => known);
    useEffect(() => {
      if (Loaded) return undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let gone = false;
      const fetchCode = async () => {
        try {
          known = await load();
          setLoaded(() => known);
        } catch (error) {
          if (gone) return;
          if (timer === undefined) {
            reportError(error);
            overlays.setState({ notice: { text: words.notFetched } });
          }
          timer = setTimeout(() => void fetchCode(), AGAIN);
        }
      };
      void fetchCode();
      return () => {
        gone = true;
        clearTimeout(timer);
      };
    }, [Loaded, overlays]);
    return Loaded ? <Loaded {...props} /> : waiting;
  };
}
