import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../../e2e/support/process.ts'
import { nodeFetch } from '../../src/client/node/nodeFetch.ts'
import { startProcess } from '../forward/startProcess.ts'

const fetch = nodeFetch()

/** One of the two servers under measurement. */
export interface Side {
  readonly name: string
  readonly address: string
  readonly child: ChildProcess
}

/**
 * Waits until `GET /health` answers, at most ten minutes: a busy machine takes its time over Python.
 * @throws Error when the server ends before, as it does when the port is somebody else's
 */
async function untilHealthy({ address, child, name }: Side): Promise<void> {
  for (let attempt = 0; attempt < 6000; attempt += 1) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} ended before it listened`)
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
export async function startRunlens(store: string): Promise<Side> {
  const place = path.resolve(store)
  const uri = place.endsWith('.db') ? `sqlite:///${place}` : place
  return { name: 'runlens', ...(await startProcess('dist/server/runlens.js', uri, '--port', '0')) }
}

/** `mlflow server` as it comes: its own number of processes, its own settings. */
export async function startMlflow(python: string, file: string): Promise<Side> {
  const uri = `sqlite:///${path.resolve(file)}`
  // A database of an older revision is migrated first, as its user would.
  execFileSync(path.resolve(python), ['-m', 'mlflow', 'db', 'upgrade', uri], { stdio: 'ignore' })
  const port = await freePort()
  const command = ['-m', 'mlflow', 'server', '--backend-store-uri', uri, '--port', String(port), '--host', '127.0.0.1']
  const child = spawn(path.resolve(python), command, { stdio: 'ignore', cwd: path.dirname(file), detached: true })
  const side: Side = { name: 'mlflow', address: `http://127.0.0.1:${port}`, child }
  await untilHealthy(side).catch((error: unknown) => {
    stopSide(side)
    throw error
  })
  return side
}

export function stopSide({ child, name }: Side): void {
  if (child.pid === undefined || child.exitCode !== null) return
  // MLflow's workers belong to its process group, and end a query before they end themselves.
  process.kill(name === 'mlflow' ? -child.pid : child.pid, name === 'mlflow' ? 'SIGKILL' : 'SIGTERM')
}

/** Peak memory in MiB; Linux tells it per process. */
export function peakMemoryMib({ child }: Side): number | undefined {
  const status = `/proc/${child.pid}/status`
  if (!existsSync(status)) return undefined
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024)
}
