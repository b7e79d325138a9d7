import type { JsonObject } from '../../domain/json.ts';
import { fromBody } from '../../domain/pairing.ts';
import { roomFor } from '../../editor/commands.ts';
import { fullReason } from '../../editor/operations.ts';
import { paste } from '../../editor/paste.ts';
import { pasteWords } from '../text/paste-words.ts';
import { useDocument, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';

interface Props {
  readonly body: JsonObject;
  /** How many streams, or regions, the text has. */
  readonly count: number;
  readonly onDone: () => void;
}

/** Adds the streams of the text to the layout that is open, instead of loading the text in its place. */
export function ImportAdd({ body, count, onDone }: Props) {
  const t = useText();
  const { editor, overlays } = useWorkbench();
  const document = useDocument();
  if (count === 0 || document.slots.length === 0) return null;
  const room = roomFor(document) >= count;
  const add = () => {
    const { document: excerpt } = fromBody(body, editor.newId);
    if (!paste(editor, excerpt)) return;
    onDone();
    overlays.setState({ notice: { text: pasteWords.pastedPart, params: { n: excerpt.slots.length } } });
  };
  return (
    <button
      type="button"
      className={`${controls['button']} ${controls['outlined']}`}
      data-testid="import-add"
      data-off={!room || undefined}
      data-tip={t(room ? pasteWords.addHint : fullReason)}
      onClick={add}
    >
      {t(pasteWords.addToLayout)}
    </button>
  );
}
