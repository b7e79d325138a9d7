import { setAsideWords as words } from '../text/set-aside-words.ts';
import { type SetAside, useText } from '../workbench.ts';

import designer from '../Designer.module.css';
import controls from './controls.module.css';

/** Says that the saved layout could not be read, and offers it as a file. */
export function SetAsideBanner({ setAside }: { readonly setAside: SetAside }) {
  const t = useText();
  const button = `${controls['button']} ${controls['outlined']} ${controls['small']}`;
  return (
    <div className={designer['banner']} role="alert" data-set-aside="">
      <span>{t(words.setAside)}</span>
      <button type="button" className={button} onClick={setAside.download}>
        {t(words.download)}
      </button>
      <button type="button" className={button} onClick={setAside.discard}>
        {t(words.discard)}
      </button>
    </div>
  );
}
