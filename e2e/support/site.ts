import { join } from 'node:path'
import { makeEmbeddedStore, type EmbeddedStore } from './embeddedStore.ts'
import { makeFolderStore } from './folderStore.ts'
import { GOLDEN, loadReadBack, type ReadBack } from './readBack.ts'
import { startRelay } from './relay.ts'
import { startRunlens } from './runlens.ts'

/** The dashboard under test, and what Python read back of what it shows. */
export interface Site {
  readonly url: string
  /** The tracking server that answers: MLflow, or Runlens itself. */
  readonly server: string
  /** Where Python's client finds what is kept: the store itself where there is one, past the server under test. */
  readonly store: string
  readonly readBack: ReadBack
  /** Lets the tracking server be gone from one moment to the next, for this site only. */
  readonly die: () => Promise<void>
  /** Has it back where it was. */
  readonly revive: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The built `runlens` on a store of its own, made of what a real MLflow has written. */
export function openEmbeddedSite(): Promise<Site> {
  return openStore(makeEmbeddedStore())
}

/** The same as a folder mlruns. */
export async function openFolderSite(): Promise<Site> {
  return openStore(await makeFolderStore())
}

async function openStore({ trackingUri, remove }: EmbeddedStore): Promise<Site> {
  let runlens = await startRunlens(trackingUri)
  const { address } = runlens
  return {
    url: address,
    server: address,
    store: trackingUri,
    readBack: loadReadBack(join(GOLDEN, 'readback.json')),
    die: () => runlens.kill(),
    revive: async () => {
      runlens = await startRunlens(trackingUri, new URL(address).port)
    },
    stop: async () => {
      await runlens.stop()
      remove()
    },
  }
}

/** The built `runlens` in front of the MLflow server that `npm run test:mlflow` has started. */
export async function openMlflowSite(): Promise<Site> {
  const { RUNLENS_E2E_SERVER: server, RUNLENS_E2E_READBACK: readBackPath } = process.env
  if (server === undefined || readBackPath === undefined) {
    throw new Error('These tests need a real MLflow server: run them with `npm run test:mlflow`.')
  }
  const relay = await startRelay(server)
  const runlens = await startRunlens(relay.address)
  return {
    url: runlens.address,
    server,
    store: server,
    readBack: loadReadBack(readBackPath),
    die: relay.cut,
    revive: relay.mend,
    stop: async () => {
      await runlens.stop()
      await relay.cut()
    },
  }
}
