// Runs every check and every test, and closes with one line `N passed, N failed[, N skipped]`, summed from the runners'
// own JSON reports. A check without tests of its own (format, lint, types, build ...) counts only when it fails, as one
// failure; so does a runner that crashes or runs nothing.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ file: string, read: (json: any) => Count }} Report */
/** @typedef {{ name: string, ok: boolean, seconds: number, count: Count }} Outcome */

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @type {Outcome[]} */
const outcomes = [];
const tool = (/** @type {string} */ path) => join('node_modules', path);

/** @type {Report} */
const unitReport = {
  file: join(results, 'unit.json'),
  read: (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  }),
};
/** @type {Report} */
const e2eReport = {
  file: join(results, 'e2e.json'),
  read: ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
};

// Checks that do not wait for each other share the processors; each one's output is shown in one piece when it ends.
let built = false;
const checks = [
  async () => {
    built = await step('build', [tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
    if (built) await step('size', ['scripts/size.mjs']);
  },
  () =>
    step(
      'unit',
      [
        tool('vitest/vitest.mjs'),
        'run',
        '--coverage',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport.file}`,
      ],
      unitReport,
    ),
  () => step('types', [tool('typescript/bin/tsc'), '-b']),
  () => step('lint', [tool('oxlint/bin/oxlint'), '--deny-warnings']),
  () => step('format', [tool('oxfmt/bin/oxfmt'), '--check']),
  () => step('dead code', [tool('knip/bin/knip.js'), '--no-progress']),
  () => step('lock file', ['scripts/lockcheck.mjs']),
];
const workers = Math.max(1, Math.min(4, availableParallelism()));
await Promise.all(
  Array.from({ length: workers }, async () => {
    for (let check = checks.shift(); check; check = checks.shift()) await check();
  }),
);
if (built) await step('e2e', [tool('@playwright/test/cli.js'), 'test'], e2eReport);

const total = { passed: 0, failed: 0, skipped: 0 };
console.log('');
for (const { name, ok, seconds, count } of outcomes) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s`);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Runs one check in a Node process of its own, notes its outcome and says whether it is good.
 * @param {string} name @param {string[]} args @param {Report} [report]
 * @returns {Promise<boolean>}
 */
async function step(name, args, report) {
  const start = Date.now();
  const { code, output } = await run(args);
  console.log(`\n=== ${name}\n${output.trimEnd()}`);
  const outcome = judge(code === 0, report);
  outcomes.push({ name, seconds: (Date.now() - start) / 1000, ...outcome });
  return outcome.ok;
}

/**
 * The verdict of a check from how its process ended and, for a test runner, from its report.
 * @param {boolean} endedWell @param {Report} [report]
 * @returns {{ ok: boolean, count: Count }}
 */
function judge(endedWell, report) {
  let count = { passed: 0, failed: 0, skipped: 0 };
  let ok = endedWell;
  if (report) {
    try {
      if (existsSync(report.file)) count = report.read(JSON.parse(readFileSync(report.file, 'utf8')));
    } catch {
      ok = false; // a report cut short
    }
    if (count.passed + count.failed === 0) ok = false; // ran nothing
    if (count.failed > 0) ok = false;
  }
  return { ok, count: { ...count, failed: ok ? 0 : Math.max(1, count.failed) } };
}

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(args) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NO_COLOR: '1' };
  delete env['FORCE_COLOR']; // Vitest takes FORCE_COLOR=0 for on
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
