import { mkdirSync, rmSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { freePort, start, type Started } from './process.ts'

/** A real `mlflow server` on this machine, with its SQLite file. */
export interface MlflowServer extends Started {
  readonly database: string
}

/**
 * Starts a real MLflow server on the loopback interface, with an empty SQLite database and proxied artifacts in `folder`.
 * Artifact roots are relative to the server (`mlflow-artifacts:/`), so that no answer names a path of this machine.
 */
export async function startMlflowServer(python: string, folder: string): Promise<MlflowServer> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const options = {
    'backend-store-uri': 'sqlite:///mlflow.db',
    'artifacts-destination': './mlartifacts',
    'default-artifact-root': 'mlflow-artifacts:/',
    host: '127.0.0.1',
    port: String(port),
    workers: '1',
  }
  const started = await start({
    command: resolve(python),
    args: ['-m', 'mlflow', 'server', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])],
    cwd: folder,
    env: {
      // 2.x looks for gunicorn there.
      PATH: `${dirname(resolve(python))}${delimiter}${process.env['PATH'] ?? ''}`,
      MLFLOW_DISABLE_TELEMETRY: 'true',
      DO_NOT_TRACK: 'true',
      MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
    },
    ready: /(?:Uvicorn running on|Listening at:) (http:\/\/[\d.:]+)/,
    log: join(folder, 'server.log'),
    timeoutMs: 120_000,
  })
  return { ...started, database: join(folder, 'mlflow.db') }
}
