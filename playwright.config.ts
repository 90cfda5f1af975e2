import { defineConfig, devices } from '@playwright/test'
import { browserArguments, searchBrowser } from './scripts/browser.ts'
import { thisMachine } from './scripts/machine.ts'

/**
 * The same journeys twice: `embedded` on Runlens' own store, holding what a real MLflow has written (npm test), and `mlflow`
 * in front of a real server (npm run test:mlflow). Tests tagged @bulk need what only the real server holds. `folder` is
 * the store of `embedded` as a folder mlruns, for the journeys that show most of what a store holds (npm test), and
 * `changed-folder` for those that change it, at which Python's client then looks (npm run test:mlflow).
 */
// Other tools load this file as well, on machines that have no browser yet.
const browser = searchBrowser(thisMachine) ?? 'no browser: npm run browser'

export default defineConfig({
  testDir: 'e2e/tests',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  // For slow and busy machines; on an idle one nothing takes a tenth of it.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser,
      // Nothing but this machine can be reached, whatever the page or the browser tries.
      args: [...browserArguments, '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
    },
  },
  projects: [
    { name: 'embedded', grepInvert: /@bulk/ },
    { name: 'folder', grepInvert: /@bulk/, testMatch: /\/(experiments|runs|run|curves|artifacts)\.spec\.ts$/ },
    { name: 'changed-folder', testMatch: /\/manage\w*\.spec\.ts$/ },
    { name: 'mlflow' },
  ],
})
