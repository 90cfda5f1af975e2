/** The thread that holds one connection to a store: its work is synchronous and must not keep the server waiting. */
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { StoreProblem } from '../../domain/connection.ts'
import { openFileStore } from '../../store/file/fileStore.ts'
import { openSqlStore } from '../../store/sql/sqlStore.ts'
import type { TrackingStore } from '../../store/trackingStore.ts'
import { answerCall } from '../api/answerCall.ts'
import type { CallOutput } from '../api/answerCall.ts'
import type { ApiContext } from '../api/apiCall.ts'
import { openNodeFolder } from './nodeFolderDriver.ts'
import { openSqliteFile } from './nodeSqlDriver.ts'
import type { StoreRequest, StoreThreadOptions } from './storeThread.ts'

const options = workerData as StoreThreadOptions

async function open(): Promise<TrackingStore> {
  const { kind, path: place, isReadOnly, artifactRoot } = options
  const folder = kind === 'database' ? path.dirname(place) : place
  const report = ({ path: file, message }: StoreProblem): void =>
    console.error(`runlens: ${path.join(folder, file)}: ${message}`)
  if (kind === 'database') {
    const driver = openSqliteFile({ path: place, readOnly: isReadOnly })
    return openSqlStore({ driver, artifactRoot, defer: setImmediate, report })
  }
  return openFileStore({
    driver: openNodeFolder({ root: place }),
    artifactRoot,
    maxStaleMs: 2000,
    isReadOnly,
    report,
  })
}

const context: ApiContext = {
  store: await open(),
  storeType: options.kind === 'database' ? 'SqlStore' : 'FileStore',
  resolveLocation: (location) => (/^[a-z][\w+.-]*:/i.test(location) ? location : path.resolve(location)),
}
const encoder = new TextEncoder()

async function handle({ id, input }: StoreRequest): Promise<void> {
  if (input === 'close') {
    await context.store.close()
    process.exit(0)
  }
  const output: CallOutput =
    input === 'problems'
      ? { status: 200, json: JSON.stringify(await context.store.problems()) }
      : await answerCall(context, input)
  // Printed and encoded here, and handed over without a copy: a large answer costs the server's own thread nothing.
  const bytes = typeof output.json === 'string' ? encoder.encode(output.json) : output.json
  parentPort?.postMessage({ ...output, id, json: bytes }, [bytes.buffer])
}

parentPort?.on('message', (request: StoreRequest) => void handle(request))
parentPort?.postMessage('ready', [])
