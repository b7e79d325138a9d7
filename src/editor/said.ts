import type { Params, Text } from '../domain/text.ts';
import type { Editor } from './editor.ts';

/** What is said to the user in passing: by the screen reader, and in the hint line. */
export interface Said {
  readonly text: Text;
  readonly params?: Params;
  /** It is why something asked for was not done: shown as well. */
  readonly refusal?: true;
}

/** Says why something that was asked for is not done; it is shown as well. */
export const refuse = (editor: Editor, text: Text, params: Params = {}): void =>
  editor.setState({ said: { text, params, refusal: true } });
