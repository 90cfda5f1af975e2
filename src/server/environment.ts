import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { readVariable } from '../domain/access/accessSources.ts'
import type { AccessSources, Environment } from '../domain/access/accessSources.ts'

/** This machine, with these environment variables, as the place where credentials are. */
export function accessSources(environment: Environment): AccessSources {
  const home = readVariable(environment, 'HOME') ?? readVariable(environment, 'USERPROFILE') ?? homedir()
  return { environment, home, readText: (path) => readFile(path, 'utf8') }
}
