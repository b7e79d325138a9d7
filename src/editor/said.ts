import type { Params, Text } from '../domain/text.ts';
import type { Editor } from './editor.ts';

/** What is said to the user in passing: by the screen reader, and in the hint line. */
export interface Said {
  readonly text: Text;
  readonly params?: Params;
  /** It is shown as well: why something asked for was not done, or what else came of it. */
  readonly shown?: true;
}

/** Says what else came of something that was asked for; it is shown as well. */
export const tell = (editor: Editor, text: Text, params: Params = {}): void =>
  editor.setState({ said: { text, params, shown: true } });

/** Says why something that was asked for is not done; it is shown as well. */
export const refuse = (editor: Editor, text: Text, params: Params = {}): void => tell(editor, text, params);
