import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

import { SCHEMA_FILE, jsonSchema } from './src/domain/json-schema.ts';

/** Branches of the pure floors that the unit tests must take, in percent; judged by `vitest run --coverage`. */
const BRANCHES = 100;
const pureFloors = ['src/domain/**/*.ts', 'src/mixer/**/*.ts', 'src/editor/**/*.ts'];

/** What the built page may load: its own origin, and pictures from wherever a document names them. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data: http: https:",
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built index.html, before anything it governs; the development server needs inline scripts. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

/** Puts the JSON Schema of the request beside the page. */
const requestSchema: Plugin = {
  name: 'request-schema',
  generateBundle() {
    const source = `${JSON.stringify(jsonSchema(), undefined, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: SCHEMA_FILE, source });
  },
  configureServer(server) {
    server.middlewares.use(`/${SCHEMA_FILE}`, (_request, response) => {
      response.setHeader('content-type', 'application/schema+json').end(JSON.stringify(jsonSchema()));
    });
  },
};

export default defineConfig({
  base: './', // relative addresses: the build works in any folder of any static host
  plugins: [react(), contentSecurityPolicy, requestSchema],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
  build: {
    target: 'baseline-widely-available',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'], // the first with light-dark(), which is left as written
    cssCodeSplit: false, // one sheet in the order of the imports, so that the layers stand in their order
    manifest: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'konva', test: /node_modules\/(konva|react-konva|react-reconciler|its-fine)\// },
            { name: 'zod', test: /node_modules\/zod\// },
            // All else that the first screen needs in one piece: many small ones compress worse.
            { name: 'app', tags: ['$initial'], test: /\/src\// },
          ],
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['src/seed.testing.ts'],
    // A property test takes its time on a busy machine.
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: pureFloors,
      exclude: ['**/*.test.ts'],
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: 'test-results/coverage',
      thresholds: { branches: BRANCHES },
    },
  },
});
