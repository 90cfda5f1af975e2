import { chromium } from 'playwright'
import { findOnPath, type Machine, thisMachine } from './machine.ts'

/** Flags that headless Chromium needs as root and that keep it from calling home. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where Playwright puts its own Chromium, whether or not it has been downloaded. */
const DOWNLOADED = chromium.executablePath()

/**
 * Path of the Chromium or Chrome to test with: the one that RUNLENS_BROWSER names, else an installed one, else
 * Playwright's own download. Undefined when there is none.
 * @throws Error when RUNLENS_BROWSER names a file that does not exist: a wrong wish is not silently replaced.
 */
export function searchBrowser(machine: Machine, downloaded = DOWNLOADED): string | undefined {
  const named = machine.env['RUNLENS_BROWSER']
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return named
    throw new Error(`RUNLENS_BROWSER names ${named}, which does not exist.`)
  }
  return findOnPath(COMMANDS, machine) ?? [...APPLICATIONS, downloaded].find(machine.exists)
}

/** As `searchBrowser`, on this machine. @throws Error that says how to get one, when there is none. */
export function findBrowser(): string {
  const found = searchBrowser(thisMachine)
  if (found === undefined) throw new Error('No Chromium found. Run `npm run browser`, which installs one.')
  return found
}
