import { execFileSync } from 'node:child_process'
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { thisMachine } from '../../scripts/machine.ts'
import { freePort, start } from '../support/process.ts'

/** A PostgreSQL of its own, empty, on the loopback interface. */
export interface Postgres {
  readonly uri: string
  readonly stop: () => Promise<void>
}

/** Starts a fresh cluster in a temporary folder; or says in one sentence why there is none. @throws Error */
export async function startPostgres(): Promise<Postgres | string> {
  const bin = globSync('/usr/lib/postgresql/*/bin').sort().at(-1)
  if (bin === undefined) return 'PostgreSQL is not installed (apt-get install postgresql), so its column is left out.'
  const folder = mkdtempSync(join(tmpdir(), 'runlens-postgres-'))
  const data = join(folder, 'data')
  // PostgreSQL refuses to run as root; Debian's package brings a user for it.
  const as = thisMachine.isRoot ? ['runuser', '-u', 'postgres', '--'] : []
  if (thisMachine.isRoot) chownSync(folder, idOf('-u'), idOf('-g'))
  const [command, ...args] = [...as, join(bin, 'initdb'), '-D', data, '-U', 'mlflow', '-A', 'trust', '-E', 'UTF8']
  execFileSync(command, [...args, '--no-sync', '--locale', 'C.UTF-8'], { stdio: 'ignore', cwd: folder })
  const port = await freePort()
  const server = [
    join(bin, 'postgres'),
    '-D',
    data,
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'fsync=off',
  ]
  const [program = '', ...options] = [...as, ...server]
  const started = await start({
    command: program,
    args: options,
    cwd: folder,
    ready: /database system is (ready) to accept connections/,
  })
  return {
    uri: `postgresql+psycopg2://mlflow@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await started.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
}
