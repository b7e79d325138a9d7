// Which browsers the end-to-end tests run in. Works before `npm ci` too, so that setup.mjs can ask.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const firstExisting = (/** @type {string[]} */ paths) => paths.find((path) => existsSync(path));

/**
 * Where Playwright's own Chromium is, or undefined where it is not installed.
 * @returns {string | undefined}
 */
function ownChromium() {
  try {
    const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The Chromium to start: E2E_CHROMIUM, else Playwright's own (undefined leaves the choice to Playwright), else the system's.
 * @returns {string | undefined}
 */
export function chromiumPath() {
  if (process.env['E2E_CHROMIUM']) return process.env['E2E_CHROMIUM'];
  if (ownChromium()) return undefined;
  return firstExisting([
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
  ]);
}

/** True when some Chromium can be started. */
export function hasChromium() {
  const path = chromiumPath() ?? ownChromium();
  return path !== undefined && existsSync(path);
}

/**
 * A stock Firefox, driven over WebDriver BiDi (channel `moz-firefox`).
 * @returns {string | undefined}
 */
export function firefoxPath() {
  return process.env['E2E_FIREFOX_PATH'] ?? firstExisting(['/usr/bin/firefox-esr', '/usr/bin/firefox']);
}
