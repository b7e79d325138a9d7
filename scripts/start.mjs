// Serves the designer at its fixed address, after building it where the build is missing or older than what it is made of.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, preview } from 'vite';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const built = join('dist', 'index.html');
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];

if (!existsSync(built) || Math.max(...sources.map(changedAt)) > changedAt(built))
  await build({ logLevel: 'warn' });

try {
  const server = await preview();
  const address = server.resolvedUrls?.local[0] ?? '';
  console.log(`Recording layout designer: ${address}  (Ctrl+C stops it)`);
  openBrowser(address);
} catch (error) {
  console.error(`Could not serve the designer: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/**
 * When a file, or anything in a folder, last changed, in milliseconds; a removed file changes its folder.
 * @param {string} path @returns {number}
 */
function changedAt(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/**
 * Opens the address where a person sits in front of a screen; elsewhere, or where it fails, the printed address will do.
 * @param {string} address
 */
function openBrowser(address) {
  const { platform, env } = process;
  const hasScreen =
    platform === 'darwin' || platform === 'win32' || !!env['DISPLAY'] || !!env['WAYLAND_DISPLAY'];
  if (!process.stdout.isTTY || !hasScreen || env['CI'] || env['BROWSER'] === 'none') return;
  /** @type {[string, ...string[]]} */
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', address]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => {}); // no such program
  opener.unref();
}
