import { expect, test } from 'vitest'
import { searchBrowser } from './browser.ts'
import { ensureBrowser } from './ensureBrowser.ts'
import type { Machine } from './machine.ts'

const DOWNLOADED = '/home/ada/.cache/playwright/chrome'
const search = (machine: Machine): string | undefined => searchBrowser(machine, DOWNLOADED)

interface Played {
  readonly machine: Machine
  readonly commands: string[]
}

/** A machine with these files, where the commands that begin with a key of `effects` succeed and make that file. */
function play(files: readonly string[], effects: Record<string, string> = {}, settings: Partial<Machine> = {}): Played {
  const present = new Set(files)
  const commands: string[] = []
  const machine: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: true,
    exists: (path) => present.has(path),
    say: () => undefined,
    succeeds(command, args) {
      const line = [command, ...args].join(' ')
      commands.push(line)
      const effect = Object.entries(effects).find(([start]) => line.startsWith(start))
      if (effect !== undefined) present.add(effect[1])
      return effect !== undefined
    },
    ask: () => undefined,
    ...settings,
  }
  return { machine, commands }
}

test('RUNLENS_BROWSER wins over an installed browser', () => {
  const env = { PATH: '/usr/bin', RUNLENS_BROWSER: '/opt/mine' }
  const { machine, commands } = play(['/usr/bin/chromium', '/opt/mine'], {}, { env })
  expect(ensureBrowser(machine, search)).toBe('/opt/mine')
  expect(commands).toEqual([])
})

test('a RUNLENS_BROWSER that does not exist is an error, not a reason to take another', () => {
  const { machine } = play(['/usr/bin/chromium'], {}, { env: { PATH: '/usr/bin', RUNLENS_BROWSER: '/opt/typo' } })
  expect(() => ensureBrowser(machine, search)).toThrow('RUNLENS_BROWSER names /opt/typo, which does not exist.')
})

test.each(['/usr/bin/chromium', '/usr/local/bin/google-chrome', '/usr/bin/google-chrome-stable'])(
  'an installed %s is used before a download',
  (path) => {
    const { machine, commands } = play([DOWNLOADED, path])
    expect(ensureBrowser(machine, search)).toBe(path)
    expect(commands).toEqual([])
  },
)

test('an earlier download of Playwright is used again', () => {
  const { machine, commands } = play([DOWNLOADED])
  expect(ensureBrowser(machine, search)).toBe(DOWNLOADED)
  expect(commands).toEqual([])
})

test('with no browser at all, Playwright downloads one', () => {
  const { machine, commands } = play([], { 'playwright install': DOWNLOADED })
  expect(ensureBrowser(machine, search)).toBe(DOWNLOADED)
  expect(commands).toEqual(['playwright install chromium'])
})

test('when the download fails, root installs the package, even if the lists could not all be refreshed', () => {
  const { machine, commands } = play([], { 'apt-get install': '/usr/bin/chromium' })
  expect(ensureBrowser(machine, search)).toBe('/usr/bin/chromium')
  expect(commands.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'playwright install',
    'apt-get update',
    'apt-get install',
  ])
})

test('somebody who is not root installs by sudo without a password prompt', () => {
  const { machine, commands } = play([], { 'sudo -n apt-get install': '/usr/bin/chromium' }, { isRoot: false })
  expect(ensureBrowser(machine, search)).toBe('/usr/bin/chromium')
  expect(commands.at(-1)).toMatch(/^sudo -n apt-get install .*chromium$/)
})

test('when all fail, one sentence names every way out', () => {
  const { machine } = play([])
  expect(() => ensureBrowser(machine, search)).toThrow(/Install Chromium or Chrome, or set RUNLENS_BROWSER/)
})

test('an installer that succeeds without a browser in sight does not count', () => {
  const { machine } = play([], { 'playwright install': '/elsewhere', 'apt-get': '/elsewhere' })
  expect(() => ensureBrowser(machine, search)).toThrow(/No browser to test with/)
})
