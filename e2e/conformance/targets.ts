import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import type { Environment } from '../../src/domain/access/accessSources.ts'
import { startRunlens } from '../support/runlens.ts'
import { freePort, start, type Started } from '../support/process.ts'
import type { conformancePythons } from './environments.ts'
import { startPostgres } from './postgres.ts'

/** Methods that a server cannot serve, by the name of the error that says so. */
type Lacks = Readonly<Record<string, 'MissingEndpointError' | 'ArtifactRouteError'>>

/** One column of the table: a server, how it comes about, and what it is known not to have. */
export interface Target {
  readonly name: string
  /** Undefined, with a sentence printed, when this machine has not what it takes. */
  readonly start: (folder: string) => Promise<Started | undefined>
  readonly lacks: Lacks
  readonly environment?: Environment
  /** How the server is reached when it should refuse, and the error code of its refusal. */
  readonly refuses?: { readonly reach: (address: string) => string; readonly errorCode: string }
}

const NO_RUNLENS: Lacks = { getConnection: 'MissingEndpointError', getWriteRefusal: 'MissingEndpointError' }
const BEFORE_3: Lacks = {
  deleteExperimentTag: 'MissingEndpointError',
  getLoggedModel: 'MissingEndpointError',
  listLoggedModelArtifacts: 'MissingEndpointError',
  getLoggedModelArtifact: 'MissingEndpointError',
  downloadLoggedModelArtifacts: 'MissingEndpointError',
}
const BEFORE_2: Lacks = {
  ...BEFORE_3,
  logInputs: 'MissingEndpointError',
  getMetricHistoryBulkInterval: 'MissingEndpointError',
  getServerVersion: 'MissingEndpointError',
}
const ADMIN = { username: 'admin', password: 'conformance-1234' }

/** All columns: MLflow old and new, on SQLite and PostgreSQL, with and without what can stand in front of it. */
export function targetsOf(pythons: ReturnType<typeof conformancePythons>): readonly Target[] {
  const { newest, last2, last1 } = pythons
  const first = { name: 'MLflow 1.30.1', python: last1, lacks: { ...NO_RUNLENS, ...BEFORE_2 } }
  const second = { name: 'MLflow 2.22.5', python: last2, lacks: { ...NO_RUNLENS, ...BEFORE_3 } }
  const third = { name: 'MLflow 3.17.2', python: newest, lacks: NO_RUNLENS }
  return [
    plain(first),
    plain(second),
    plain(third),
    { ...plain(third), name: '… PostgreSQL', start: (folder) => startOnPostgres(newest, folder) },
    {
      ...plain(third),
      name: '… no proxy',
      start: (folder) =>
        startMlflow(newest, folder, ['--no-serve-artifacts', '--default-artifact-root', artifactsIn(folder)]),
    },
    {
      ...plain(third),
      name: '… basic auth',
      refuses: { reach: (address) => address, errorCode: 'UNAUTHENTICATED' },
      environment: { MLFLOW_TRACKING_USERNAME: ADMIN.username, MLFLOW_TRACKING_PASSWORD: ADMIN.password },
      start: (folder) => startMlflow(newest, folder, ['--app-name', 'basic-auth', ...PROXY], authentication(folder)),
    },
    {
      ...plain(third),
      name: '… strict hosts',
      refuses: { reach: (address) => address.replace('127.0.0.1', 'localhost'), errorCode: 'PERMISSION_DENIED' },
      start: (folder) => startMlflow(newest, folder, [...PROXY, '--allowed-hosts', '127.0.0.1:*']),
    },
    behindRunlens('Runlens → 1.30.1', last1, BEFORE_2),
    behindRunlens('Runlens → 3.17.2', newest, {}),
    { name: 'Runlens SQLite', lacks: {}, start: (folder) => startRunlens(`sqlite:///${resolve(folder)}/own.db`) },
    { name: 'Runlens mlruns', lacks: {}, start: (folder) => startRunlens(`${resolve(folder)}/mlruns`) },
    withoutServer('Node, sqlite:', (folder) => `sqlite:///${folder}/own.db`),
    withoutServer('Node, path', (folder) => `${folder}/mlruns`),
  ]
}

const PROXY = [
  '--serve-artifacts',
  '--artifacts-destination',
  './mlartifacts',
  '--default-artifact-root',
  'mlflow-artifacts:/',
]

function plain({ name, python, lacks }: { name: string; python: string; lacks: Lacks }): Target {
  return { name, lacks, start: (folder) => startMlflow(python, folder, PROXY) }
}

/** The client's own stores: a local tracking URI in the place of an address. */
function withoutServer(name: string, uriIn: (folder: string) => string): Target {
  const start = (folder: string): Promise<Started> =>
    Promise.resolve({ address: uriIn(resolve(folder)), stop: () => Promise.resolve() })
  return { name, lacks: {}, start }
}

function behindRunlens(name: string, python: string, lacks: Lacks): Target {
  return {
    name,
    lacks,
    start: async (folder) => {
      const mlflow = await startMlflow(python, folder, PROXY)
      const runlens = await startRunlens(mlflow.address).catch(async (error: unknown) => {
        await mlflow.stop()
        throw error
      })
      const stop = async () => {
        await runlens.stop()
        await mlflow.stop()
      }
      return { address: runlens.address, stop }
    },
  }
}

async function startMlflow(
  python: string,
  folder: string,
  options: readonly string[],
  env: Readonly<Record<string, string>> = {},
  store = 'sqlite:///mlflow.db',
): Promise<Started> {
  const port = String(await freePort())
  const where = ['--backend-store-uri', store, '--host', '127.0.0.1', '--port', port, '--workers', '1']
  return start({
    // 1.x knows no `python -m mlflow`.
    command: join(dirname(resolve(python)), 'mlflow'),
    args: ['server', ...where, ...options],
    cwd: folder,
    env: {
      // 1.x looks for gunicorn there.
      PATH: `${dirname(resolve(python))}${delimiter}${process.env['PATH'] ?? ''}`,
      MLFLOW_DISABLE_TELEMETRY: 'true',
      DO_NOT_TRACK: 'true',
      MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
      ...env,
    },
    ready: /(?:Uvicorn running on|Listening at:) (http:\/\/[\d.:]+)/,
    log: join(folder, 'server.log'),
    timeoutMs: 180_000,
  })
}

async function startOnPostgres(python: string, folder: string): Promise<Started | undefined> {
  const postgres = await startPostgres()
  if (typeof postgres === 'string') {
    console.log(postgres)
    return undefined
  }
  const mlflow = await startMlflow(python, folder, PROXY, {}, postgres.uri).catch(async (error: unknown) => {
    await postgres.stop()
    throw error
  })
  const stop = async () => {
    await mlflow.stop()
    await postgres.stop()
  }
  return { address: mlflow.address, stop }
}

function artifactsIn(folder: string): string {
  return join(resolve(folder), 'artifacts')
}

function authentication(folder: string): Record<string, string> {
  const path = join(resolve(folder), 'auth.ini')
  const settings = {
    default_permission: 'READ',
    database_uri: 'sqlite:///basic_auth.db',
    admin_username: ADMIN.username,
    admin_password: ADMIN.password,
    authorization_function: 'mlflow.server.auth:authenticate_request_basic_auth',
  }
  writeFileSync(
    path,
    `[mlflow]\n${Object.entries(settings)
      .map((pair) => pair.join(' = '))
      .join('\n')}\n`,
  )
  return { MLFLOW_AUTH_CONFIG_PATH: path, MLFLOW_FLASK_SERVER_SECRET_KEY: 'only-for-this-test' }
}

/** An empty folder for a target's files. */
export function emptyFolder(path: string): string {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  return path
}
