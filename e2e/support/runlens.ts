import { start, type Started } from './process.ts'

/** Starts the built command `runlens` in front of a tracking server, on a free port. */
export function startRunlens(trackingUri: string): Promise<Started> {
  return start({
    command: process.execPath,
    args: ['dist/server/runlens.js', trackingUri, '--port', '0'],
    ready: /Open (http:\S+)/,
  })
}
