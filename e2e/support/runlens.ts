import { start, type StartedProcess } from './process.ts'

/**
 * Starts the built command `runlens` in front of a tracking server or on a store, on a free port unless one is named.
 * @param options further options of the command
 */
export function startRunlens(trackingUri: string, port = '0', ...options: string[]): Promise<StartedProcess> {
  return start({
    command: process.execPath,
    args: ['dist/server/runlens.js', trackingUri, '--port', port, ...options],
    ready: /Open (http:\S+)/,
  })
}
