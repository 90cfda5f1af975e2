import { join } from 'node:path'
import { makeEmbeddedStore } from './embeddedStore.ts'
import { GOLDEN, loadReadBack, type ReadBack } from './readBack.ts'
import { startRunlens } from './runlens.ts'

/** The dashboard under test, and what Python read back of what it shows. */
export interface Site {
  readonly url: string
  /** The tracking server that answers: MLflow, or Runlens itself. */
  readonly server: string
  readonly readBack: ReadBack
  readonly stop: () => Promise<void>
}

/** The built `runlens` on a store of its own, made of what a real MLflow has written. */
export async function openEmbeddedSite(): Promise<Site> {
  const store = makeEmbeddedStore()
  const runlens = await startRunlens(store.trackingUri)
  const stop = async (): Promise<void> => {
    await runlens.stop()
    store.remove()
  }
  const readBack = loadReadBack(join(GOLDEN, 'readback.json'))
  return { url: runlens.address, server: runlens.address, readBack, stop }
}

/** The built `runlens` in front of the MLflow server that `npm run test:mlflow` has started. */
export async function openMlflowSite(): Promise<Site> {
  const { RUNLENS_E2E_SERVER: server, RUNLENS_E2E_READBACK: readBackPath } = process.env
  if (server === undefined || readBackPath === undefined) {
    throw new Error('These tests need a real MLflow server: run them with `npm run test:mlflow`.')
  }
  const runlens = await startRunlens(server)
  return { url: runlens.address, server, readBack: loadReadBack(readBackPath), stop: runlens.stop }
}
