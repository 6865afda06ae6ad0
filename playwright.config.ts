import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

/** The system's browser: CHROMIUM_PATH, else the first of its usual names on PATH. Nothing is downloaded. */
function findChromium(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe']) {
    const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
    if (found) return found;
  }
  throw new Error('No Chromium on PATH: install it, or set CHROMIUM_PATH to the program.');
}

export default defineConfig({
  testDir: './apps',
  testMatch: '*/e2e/**/*.e2e.ts',
  globalSetup: './apps/server/e2e/house/set-up.ts',
  outputDir: './test-results',
  // More than cores: a walk waits for paint and network most of its time.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // A recorded trace costs as much as the test: for looking into a failure, `ZHIQIN_TRACE=1`.
    trace: process.env.ZHIQIN_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
