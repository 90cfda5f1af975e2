import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { GOLDEN, replay } from '../replay/replay.ts'
import { freePort } from './process.ts'
import { loadReadBack, type ReadBack } from './readBack.ts'
import { startRunlens } from './runlens.ts'

/** The dashboard under test, and what Python read back from the server behind it. */
export interface Site {
  readonly url: string
  readonly readBack: ReadBack
  readonly stop: () => Promise<void>
}

/** The built `runlens` in front of the recordings. */
export async function openReplaySite(): Promise<Site> {
  const port = await freePort()
  const recordings = serve({ hostname: '127.0.0.1', port, fetch: replay() })
  const runlens = await startRunlens(`http://127.0.0.1:${port}`)
  const stop = async (): Promise<void> => {
    await runlens.stop()
    recordings.close()
  }
  return { url: runlens.address, readBack: loadReadBack(join(GOLDEN, 'readback.json')), stop }
}

/** The built `runlens` in front of the MLflow server that `npm run test:mlflow` has started. */
export async function openMlflowSite(): Promise<Site> {
  const { RUNLENS_E2E_SERVER: server, RUNLENS_E2E_READBACK: readBackPath } = process.env
  if (server === undefined || readBackPath === undefined) {
    throw new Error('These tests need a real MLflow server: run them with `npm run test:mlflow`.')
  }
  const runlens = await startRunlens(server)
  return { url: runlens.address, readBack: loadReadBack(readBackPath), stop: runlens.stop }
}
