import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createServer } from 'node:net'

/** A started program that has said it is ready. */
export interface Started {
  /** What `ready` captured: usually the address it listens on. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** A program of this machine that one may also let die. */
export interface StartedProcess extends Started {
  /** Ends it as a crash does: at once, without a chance to finish anything. */
  readonly kill: () => Promise<void>
}

interface StartOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly ready: RegExp
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Where all that it prints goes, for a person to read when something failed. */
  readonly log?: string
  readonly timeoutMs?: number
}

/** Starts a program and waits until it prints `ready`, whose first group is its address. @throws Error with all it printed. */
export async function start({
  command,
  args,
  ready,
  cwd,
  env,
  log,
  timeoutMs = 60_000,
}: StartOptions): Promise<StartedProcess> {
  // A group of its own, so that stopping it stops the workers it started.
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A script that ends early, by an error or by Ctrl+C, leaves nothing running.
  const endWithThis = (): void => killGroup(child, 'SIGTERM')
  process.once('exit', endWithThis)
  child.once('exit', () => process.off('exit', endWithThis))
  const file = log === undefined ? undefined : createWriteStream(log)
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer)
      reject(new Error(`${command} ${args.join(' ')}: ${why}\n${output}`))
    }
    const timer = setTimeout(fail, timeoutMs, `not ready after ${timeoutMs / 1000} s`)
    const read = (chunk: Buffer): void => {
      file?.write(chunk)
      if (output.length < 100_000) output += chunk.toString()
      const match = ready.exec(output)
      if (match === null) return
      clearTimeout(timer)
      resolve(match[1] ?? '')
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('error', (error) => fail(error.message))
    child.on('exit', (code) => fail(`ended with ${code}`))
  }).catch(async (error: unknown) => {
    await stop(child)
    throw error
  })
  return { address, stop: () => stop(child), kill: () => end(child, 'SIGKILL') }
}

async function stop(child: ChildProcess): Promise<void> {
  const timer = setTimeout(killGroup, 5_000, child, 'SIGKILL')
  await end(child, 'SIGTERM')
  clearTimeout(timer)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  killGroup(child, signal)
  await ended
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal)
}

/** Lets a script that is told to end do so by `process.exit`, which stops what it has started. */
export function endOnSignals(): void {
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
}

/** A port of the loopback interface that was free a moment ago, for programs that cannot choose one themselves. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  return address.port
}
