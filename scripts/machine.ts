import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the finders of browsers and of Python need from the machine: a port, so that tests can play any machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
  readonly exists: (path: string) => boolean
  readonly say: (text: string) => void
  /** Runs a command to its end, its output on this terminal. False when it fails or does not exist. */
  readonly succeeds: (command: string, args: readonly string[]) => boolean
  /** What a command prints, trimmed; undefined when it fails or does not exist. */
  readonly ask: (command: string, args: readonly string[]) => string | undefined
}

/** The machine that this process runs on. */
export const thisMachine: Machine = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  say: (text) => console.log(text),
  succeeds: (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0,
  ask(command, args) {
    try {
      return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      return undefined
    }
  },
}

/** The path of the first of `names` that is on the machine's PATH. */
export function findOnPath(names: readonly string[], { env, exists }: Machine): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(exists)
}
