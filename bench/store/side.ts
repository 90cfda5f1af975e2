import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { nodeFetch } from '../../src/client/node/nodeFetch.ts'

const fetch = nodeFetch()

/** One of the two servers under measurement. */
export interface Side {
  readonly name: string
  readonly address: string
  readonly child: ChildProcess
}

/** Waits until `GET /health` answers, at most ten minutes: a busy machine takes its time over Python. */
async function untilHealthy(address: string): Promise<void> {
  for (let attempt = 0; attempt < 6000; attempt += 1) {
    const healthy = await fetch(`${address}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (healthy) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${address} did not get healthy`)
}

/** On a database `….db`, or on a folder. */
export async function startRunlens(store: string, port: number): Promise<Side> {
  const place = path.resolve(store)
  const uri = place.endsWith('.db') ? `sqlite:///${place}` : place
  const command = ['dist/server/runlens.js', uri, '--port', String(port)]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] })
  const address = `http://127.0.0.1:${port}`
  await untilHealthy(address)
  return { name: 'runlens', address, child }
}

/** `mlflow server` as it comes: its own number of processes, its own settings. */
export async function startMlflow(python: string, file: string, port: number): Promise<Side> {
  const uri = `sqlite:///${path.resolve(file)}`
  // A database of an older revision is migrated first, as its user would.
  execFileSync(path.resolve(python), ['-m', 'mlflow', 'db', 'upgrade', uri], { stdio: 'ignore' })
  const command = ['-m', 'mlflow', 'server', '--backend-store-uri', uri, '--port', String(port), '--host', '127.0.0.1']
  const child = spawn(path.resolve(python), command, { stdio: 'ignore', cwd: path.dirname(file), detached: true })
  const side: Side = { name: 'mlflow', address: `http://127.0.0.1:${port}`, child }
  await untilHealthy(side.address).catch((error: unknown) => {
    stopSide(side)
    throw error
  })
  return side
}

export function stopSide({ child, name }: Side): void {
  // MLflow's workers belong to its process group, and end a query before they end themselves.
  if (child.pid !== undefined)
    process.kill(name === 'mlflow' ? -child.pid : child.pid, name === 'mlflow' ? 'SIGKILL' : 'SIGTERM')
}

/** Peak memory in MiB; Linux tells it per process. */
export function peakMemoryMib({ child }: Side): number | undefined {
  const status = `/proc/${child.pid}/status`
  if (!existsSync(status)) return undefined
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024)
}
