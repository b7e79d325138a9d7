/** How long the browser may take to answer, milliseconds. */
const PATIENCE = 2000;
/** Where it is remembered that the question was put; some browsers show it to the user. */
const ASKED = 'recording-layout-designer.persist-asked';

async function ask(): Promise<boolean> {
  if (await navigator.storage.persisted()) return true;
  if (localStorage.getItem(ASKED) !== null) return false;
  localStorage.setItem(ASKED, 'yes');
  return navigator.storage.persist();
}

/** Asks the browser, once and for all, to keep what is stored when it makes room; false where it will not, or does not answer in 2 s. */
export const askToPersist = (): Promise<boolean> =>
  Promise.race([
    ask().catch(() => false),
    new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false)),
  ]);
