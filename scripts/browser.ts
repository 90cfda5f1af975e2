import { existsSync } from 'node:fs'

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

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of a Chromium that is already on this machine. @throws Error that names the ways to get one. */
export function findBrowser(): string {
  const named = process.env['RUNLENS_BROWSER']
  const found = [...(named === undefined ? [] : [named]), ...INSTALLED].find((path) => existsSync(path))
  if (found === undefined) throw new Error('No Chromium found: set RUNLENS_BROWSER to its path.')
  return found
}
