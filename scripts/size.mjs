// Fails when the JavaScript of a first visit, gzipped, is more than the limit. Needs a build.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Most bytes of gzipped JavaScript that the first screen may wait for. */
const LIMIT = 260_000;

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
/** @type {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));

/** @type {Set<string>} Scripts the page loads by itself: entries, what they import statically, and what the page preloads. */
const files = new Set();

/** @param {string} key */
function addWithImports(key) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  if (/\.m?js$/.test(chunk.file)) files.add(chunk.file);
  chunk.imports?.forEach(addWithImports);
}

for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) addWithImports(key);
for (const [, file = ''] of readFileSync(join(dist, 'index.html'), 'utf8').matchAll(
  /(?:src|href)="\.?\/?([^"]+\.m?js)"/g,
))
  files.add(file);

const parts = [...files]
  .map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length }))
  .toSorted((a, b) => b.bytes - a.bytes);
const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);

const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
for (const { file, bytes } of parts) console.log(`${kB(bytes)}  ${file}`);
console.log(`${kB(total)}  first load, gzipped (limit ${LIMIT / 1000} kB)`);
if (total === 0 || total > LIMIT) {
  console.error(total === 0 ? 'No script found: is the build there?' : 'The first load is too large.');
  process.exitCode = 1;
}
