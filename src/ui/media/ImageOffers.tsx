import { mediaWords } from '../text/media-words.ts';
import { useText, useWorkbench } from '../workbench.ts';
import { setStandIn } from './assign.ts';
import type { ImageTrouble } from './images.ts';
import { pickFile, showLocalImage } from './take.ts';

import controls from '../chrome/controls.module.css';

/** What can be done about a picture that cannot be had; `full` says it at length. */
export function ImageOffers(props: {
  readonly url: string;
  readonly trouble: ImageTrouble;
  readonly full?: boolean;
}) {
  const { url, trouble, full = false } = props;
  const t = useText();
  const workbench = useWorkbench();
  const choose = async () => {
    const file = await pickFile('image/*');
    if (file) await showLocalImage(workbench, url, file);
  };
  const rows = {
    retry: { text: mediaWords.retry, act: () => workbench.pictures.retry(url) },
    local: { text: full ? mediaWords.localFileFull : mediaWords.localFile, act: () => void choose() },
    remove: { text: mediaWords.removeStandIn, act: () => setStandIn(workbench.editor, url, undefined) },
  };
  return trouble.offers.map((offer) => (
    <button
      key={offer}
      type="button"
      className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
      data-offer={offer}
      onClick={rows[offer].act}
    >
      {t(rows[offer].text)}
    </button>
  ));
}
