/** The thread that holds one connection to a store: its work is synchronous and must not keep the server waiting. */
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { openSqlStore } from '../../store/sql/sqlStore.ts'
import { answerCall } from '../api/answerCall.ts'
import type { ApiContext } from '../api/apiCall.ts'
import { openSqliteFile } from './nodeSqlDriver.ts'
import type { StoreRequest, StoreThreadOptions } from './storeThread.ts'

const { file, isReadOnly, artifactRoot } = workerData as StoreThreadOptions
const driver = openSqliteFile({ path: file, readOnly: isReadOnly })
const context: ApiContext = {
  store: openSqlStore({ driver, artifactRoot, defer: setImmediate }),
  storeType: 'SqlStore',
  resolveLocation: (location) => (/^[a-z][\w+.-]*:/i.test(location) ? location : path.resolve(location)),
}
const encoder = new TextEncoder()

async function handle({ id, input }: StoreRequest): Promise<void> {
  if (input === 'close') {
    await context.store.close()
    process.exit(0)
  }
  const { status, json } = await answerCall(context, input)
  // Printed and encoded here, and handed over without a copy: a large answer costs the server's own thread nothing.
  const bytes = encoder.encode(json)
  parentPort?.postMessage({ id, status, json: bytes }, [bytes.buffer])
}

parentPort?.on('message', (request: StoreRequest) => void handle(request))
parentPort?.postMessage('ready', [])
