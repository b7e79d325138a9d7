// Checks package-lock.json: `npm ci` refuses one that names an optional dependency without holding it, and on machines
// other than the one that wrote it; and it must not tie the packages to one registry host.
import { readFileSync } from 'node:fs';

/** @typedef {{ resolved?: string, optionalDependencies?: Record<string, string> }} Entry */

/** @type {{ packages: Record<string, Entry> }} */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
/** @type {string[]} */
const faults = [];

for (const [place, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {}))
    if (!isReachable(place, name)) faults.push(`${place} needs ${name}, which the lock file does not hold`);
  if (entry.resolved && !entry.resolved.startsWith('https://registry.npmjs.org/'))
    faults.push(`${place} comes from another host`);
}

/**
 * Whether `name` is in the node_modules of `place` or of a folder above it.
 * @param {string} place @param {string} name
 */
function isReachable(place, name) {
  let folder = place;
  while (!packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) {
    if (!folder) return false;
    folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '');
  }
  return true;
}

for (const fault of faults) console.error(fault);
console.log(`${Object.keys(packages).length} packages, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
