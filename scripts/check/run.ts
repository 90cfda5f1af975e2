import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

/** How a finished command went: its exit code, all it printed, and how long it took. */
export interface Outcome {
  readonly code: number
  readonly output: string
  readonly durationMs: number
}

/** Runs a command to its end and keeps what it printed (stdout and stderr in the order they came). Never throws. */
export function run(command: string, args: readonly string[], cwd = process.cwd()): Promise<Outcome> {
  const startMs = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const keep = (chunk: string): void => {
      output += chunk
    }
    // In CI some tools colour their words whatever NO_COLOR says.
    const done = (code: number): void =>
      resolve({ code, output: stripVTControlCharacters(output), durationMs: performance.now() - startMs })
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: withoutNoise() })
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (error) => {
      output += error.message
      done(127)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}

/** npm hands its own settings to its children, and a nested npm (knip asks it for paths) complains about them. */
function withoutNoise(): NodeJS.ProcessEnv {
  return { ...process.env, npm_config_loglevel: 'silent', NO_COLOR: '1' }
}
