// Installs what is missing, with Node's own modules only, and does nothing when nothing is.
//   node scripts/setup.mjs            the packages
//   node scripts/setup.mjs --browser  the packages, and for the end-to-end tests a Chromium and a Chinese font
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { hasChromium } from './browsers.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const onWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

requireNode();
installPackages();
if (process.argv.includes('--browser')) installBrowser();

/** Ends here unless Node is one the tools run on. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22))
    fail(`Node ${process.versions.node} is too old: 20.19 or later, or 22.12 or later, is needed.`);
}

/** `npm ci`, when the lock file is not the one that was installed last. */
function installPackages() {
  const stamp = join('node_modules', '.setup-stamp');
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const wanted = `${lock} ${process.platform} ${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) fail('npm ci failed.');
  writeFileSync(stamp, wanted);
}

/** A Chromium and a Chinese font: from Debian's packages as root, else Playwright's own build, else a clear message. */
function installBrowser() {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const hasApt = isRoot && /^ID=debian$/m.test(system) && succeeds('apt-get', ['--version']); // Ubuntu's package is a stub
  if (!hasChromium()) {
    say('no Chromium found for the end-to-end tests.');
    if (hasApt) runApt('chromium', 'fonts-noto-cjk');
    if (!hasChromium()) {
      const withSystem = process.platform === 'linux' && isRoot ? ['--with-deps'] : [];
      run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', ...withSystem, 'chromium']);
    }
    if (!hasChromium())
      fail('no browser could be installed. Install Chromium or Chrome, or set E2E_CHROMIUM to its path.');
  }
  if (hasApt && !hasChineseFont() && !runApt('fonts-noto-cjk'))
    say('no Chinese font: screenshots will show boxes.');
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  return !list.error && list.stdout.trim() !== '';
}

/** @param {string[]} packages */
function runApt(...packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run('apt-get', ['update', '-q'], env) &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env)
  );
}

/**
 * True when the command ran to a good end; its output is shown.
 * @param {string} command @param {string[]} args @param {Record<string, string>} [env]
 */
function run(command, args, env = {}) {
  say([command, ...args].join(' '));
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: onWindows && command === 'npm',
  });
  return status === 0;
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** @param {string} text */
function say(text) {
  console.log(`setup: ${text}`);
}

/** @param {string} text @returns {never} */
function fail(text) {
  console.error(`setup: ${text}`);
  process.exit(1);
}
