import { defineConfig, devices } from '@playwright/test';

import { chromiumPath, firefoxPath } from './scripts/browsers.mjs';

const port = Number(process.env['E2E_PORT'] ?? 4317);
const viewport = { width: 1440, height: 900 };
const executablePath = chromiumPath();
/** A stock Firefox runs the tests as well where E2E_FIREFOX is set. */
const firefox = process.env['E2E_FIREFOX'] ? firefoxPath() : undefined;
const args = [
  // Chromium's own background connections have no place in a test.
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A camera and a screen that Chromium makes up, given without asking.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  // Chromium's sandbox refuses to start as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  workers: 2,
  // Once more, with a trace (all of them would take half as long again); what passes then is listed as flaky.
  retries: 1,
  // A busy machine takes its time; what is waited for in vain is told by the expectation.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // A test in Chinese asks for it: test.use({ locale: 'zh-CN' }).
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    locale: 'en-US',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport,
        launchOptions: { ...(executablePath ? { executablePath } : {}), args },
      },
    },
    ...(firefox
      ? [
          {
            name: 'firefox',
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              viewport,
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
