/**
 * A thousand runs deleted and restored: by the page's own runner, with a table of them in its cache, and by a bare script
 * that sends the same calls, as many at a time. `node bench/manage.ts [tracking URI]`; without one, on an embedded store.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { QueryClient } from '@tanstack/react-query'
import { startRunlens } from '../e2e/support/runlens.ts'
import { MlflowClient } from '../src/client/mlflowClient.ts'
import type { MlflowClientOptions } from '../src/client/mlflowClient.ts'
import { nodeFetch } from '../src/client/node/nodeFetch.ts'
import { ActionRunner } from '../src/data/actions/actionRunner.ts'
import { stageChanges } from '../src/domain/actions/runChanges.ts'
import type { RunRef } from '../src/domain/runRef.ts'
import { runColumns } from '../src/domain/runColumns.ts'
import { appendRuns, EMPTY_RUN_TABLE } from '../src/domain/runTable.ts'
import { runPool } from '../src/lib/runPool.ts'

const RUNS = 1000
const AT_A_TIME = 4
const ROUNDS = 3

const call = nodeFetch()
let inFlight = 0
let mostInFlight = 0

/** Counts what is under way at once. */
const countedFetch: NonNullable<MlflowClientOptions['fetch']> = async (url, init) => {
  inFlight += 1
  mostInFlight = Math.max(mostInFlight, inFlight)
  try {
    return await call(url as string, init as Parameters<typeof call>[1])
  } finally {
    inFlight -= 1
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now()
  await work()
  return performance.now() - startMs
}

async function measure(trackingUri: string): Promise<void> {
  const client = new MlflowClient({ trackingUri, fetch: countedFetch })
  const experimentId = await client.createExperiment(`bench/manage ${Date.now()}`)
  const names = Array.from({ length: RUNS }, (_, index) => `run-${index}`)
  const create = async (runName: string): Promise<void> => void (await client.createRun(experimentId, { runName }))
  await runPool(names, AT_A_TIME, create, () => false)
  const { items } = await client.searchRuns(experimentId)
  const refs: RunRef[] = items.map(({ info }) => ({ ...info, name: info.runName }))
  const queryClient = new QueryClient()
  const search = { experimentIds: [experimentId], filter: '', orderBy: [], viewType: 'ACTIVE_ONLY' }
  const table = appendRuns(EMPTY_RUN_TABLE, runColumns(items))
  queryClient.setQueryData(['runs', 'table', search], { table, nextPageToken: undefined })
  const actions = new ActionRunner(client, queryClient)
  const bare = async (): Promise<void> => {
    await runPool(
      refs,
      AT_A_TIME,
      ({ runId }) => client.deleteRun(runId),
      () => false,
    )
    await runPool(
      refs,
      AT_A_TIME,
      ({ runId }) => client.restoreRun(runId),
      () => false,
    )
  }
  const page = async (): Promise<void> => {
    const { done } = await actions.perform(stageChanges(refs, 'deleted')).settled
    const undone = await actions.undo()?.settled
    if (done.length !== RUNS || undone?.done.length !== RUNS) throw new Error('not all were done')
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const bareMs = await timed(bare)
    mostInFlight = 0
    const pageMs = await timed(page)
    const ratio = (pageMs / bareMs).toFixed(2)
    console.log(
      `${RUNS} runs deleted and restored: bare script ${bareMs.toFixed(0)} ms, page ${pageMs.toFixed(0)} ms, ${ratio} ×, at most ${mostInFlight} requests at once`,
    )
  }
}

const [given] = process.argv.slice(2)
if (given !== undefined) {
  await measure(given)
} else {
  const folder = mkdtempSync(join(tmpdir(), 'runlens-bench-'))
  const runlens = await startRunlens(`sqlite:///${join(folder, 'mlflow.db')}`)
  await measure(runlens.address)
  await runlens.stop()
  rmSync(folder, { recursive: true, force: true })
}
