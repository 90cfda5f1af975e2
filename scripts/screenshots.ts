/**
 * `npm run screenshots`: the pictures in docs/images, of the built page in front of a real MLflow server to which a Python
 * program has just logged real models. Needs what `npm run test:mlflow` needs.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { startMlflowServer } from '../e2e/support/mlflowServer.ts'
import { startRunlens } from '../e2e/support/runlens.ts'
import { browserArguments } from './browser.ts'
import { run } from './check/run.ts'
import { ensureBrowser } from './ensureBrowser.ts'
import { thisMachine } from './machine.ts'
import { ensureMlflowPython } from './python.ts'

const FOLDER = '.cache/screenshots'
const IMAGES = 'docs/images'

/** The runs of the sweep beside their curves, found by the names that the training program gives. */
async function takePicture(browser: Browser, address: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 810 } })
  await page.goto(address)
  await page.getByRole('link', { name: 'vision/digits-sweep' }).click()
  await page.getByText('sgd-0.1-seed-2').first().waitFor()
  await page.getByText('Split', { exact: true }).click()
  await page
    .getByText(/^all [\d,]+ points$/)
    .nth(2)
    .waitFor()
  await page.screenshot({ path: join(IMAGES, `runs-${colorScheme}.png`) })
  await page.close()
}

mkdirSync(IMAGES, { recursive: true })
const executablePath = ensureBrowser(thisMachine)
const python = ensureMlflowPython()
const mlflow = await startMlflowServer(python, FOLDER)
try {
  const train = ['e2e/mlflow/train.py', '--uri', mlflow.address, '--out', join(FOLDER, 'readback.json')]
  const trained = await run(python, train)
  if (trained.code !== 0) throw new Error(trained.output)
  const runlens = await startRunlens(mlflow.address)
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] })
  try {
    for (const scheme of ['light', 'dark'] as const) await takePicture(browser, runlens.address, scheme)
  } finally {
    await browser.close()
    await runlens.stop()
  }
} finally {
  await mlflow.stop()
}
