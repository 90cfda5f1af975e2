import { searchBrowser } from './browser.ts'
import { type Machine, thisMachine } from './machine.ts'

/**
 * Path of a Chromium or Chrome, installed now if need be: by Playwright's own download, else by the system's
 * package manager. The search has already looked at RUNLENS_BROWSER and at what is installed.
 * @throws Error with one sentence that names every way out, when all fail.
 */
export function ensureBrowser(machine: Machine, search = searchBrowser): string {
  const present = search(machine)
  if (present !== undefined) return present
  for (const install of [downloadByPlaywright, installByPackageManager]) {
    const found = install(machine) ? search(machine) : undefined
    if (found !== undefined) return found
  }
  throw new Error(
    'No browser to test with: none is installed, Playwright could not download one, and apt-get could not install ' +
      'one (it needs root or passwordless sudo). Install Chromium or Chrome, or set RUNLENS_BROWSER to its path.',
  )
}

function downloadByPlaywright(machine: Machine): boolean {
  machine.say('No Chromium or Chrome is installed: trying Playwright’s own download.')
  return machine.succeeds('playwright', ['install', 'chromium'])
}

function installByPackageManager(machine: Machine): boolean {
  machine.say('Playwright’s download failed: trying the system’s package manager.')
  const apt = (...args: string[]): boolean =>
    machine.isRoot ? machine.succeeds('apt-get', args) : machine.succeeds('sudo', ['-n', 'apt-get', ...args])
  // A package list that is partly out of reach is no reason to give up: the install below is what counts.
  apt('update', '-qq')
  return apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
}

if (import.meta.main) {
  try {
    console.log(`Browser: ${ensureBrowser(thisMachine)}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
