import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../../domain/actions/change.ts'
import { decodeStatus } from '../../domain/runColumns.ts'
import { tagAt } from '../../domain/runCells.ts'
import { blockAt, runIdsOf } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { valueOf } from '../../domain/tag.ts'
import { openTestApi } from '../../server/api/testApi.ts'
import { FaultyServer, sorted } from './testing/faultyServer.ts'
import type { Fault } from './testing/faultyServer.ts'
import { openPage } from './testing/openPage.ts'

type Page = Awaited<ReturnType<typeof openPage>>

/** What a person, somebody else or the page itself does next. */
type Step =
  | { readonly do: 'change'; readonly thing: number; readonly field: number; readonly value: number }
  | { readonly do: 'undo' | 'redo' | 'wait' | 'read again' }
  | { readonly do: 'somebody else'; readonly thing: number; readonly value: number }

const index = fc.nat({ max: 20 })
const changing = fc.record({ do: fc.constant('change' as const), thing: index, field: index, value: index })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: changing },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo', 'wait', 'read again') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('somebody else' as const), thing: index, value: index }) },
)
const FAULTS: readonly Fault[] = [
  'none',
  'none',
  'none',
  'refused',
  'forbidden',
  'broken',
  'never arrives',
  'answer lost',
]
const delays = fc.array(fc.nat({ max: 6 }), { maxLength: 60 })

/** A few seconds' worth; `RUNLENS_FUZZ=5000` for a night's. */
const RUNS = Number(process.env['RUNLENS_FUZZ'] ?? 60)

const NAMES = ['one', 'two', 'three', 'four']
const VALUES = [undefined, '', 'x', 'y']

/** Two experiments with three runs each, one of them deleted by itself. */
async function openServer() {
  const server = new FaultyServer(openTestApi())
  const experimentIds: string[] = []
  const runIds: string[] = []
  for (const name of ['vision', 'nlp']) {
    const experimentId = await server.other.createExperiment(name, { tags: [{ key: 'team', value: name }] })
    experimentIds.push(experimentId)
    for (const runName of ['a', 'b', 'c']) {
      const run = await server.other.createRun(experimentId, {
        runName,
        startTimeMs: 1,
        tags: [{ key: 'team', value: 'x' }],
      })
      runIds.push(run.info.runId)
    }
    await server.other.deleteRun(runIds.at(-1) ?? '')
  }
  return { server, experimentIds, runIds }
}

/** What the page would change on its thing, seeing what it sees; nothing where an editor would be closed. */
function changesOf(page: Page, { thing, field, value }: Extract<Step, { do: 'change' }>): readonly Change[] {
  const things = [...page.runs(), ...page.experiments()]
  const seen = things[thing % things.length]
  if (seen === undefined) return []
  if (!('info' in seen)) {
    const { experimentId, name, lifecycleStage, tags } = seen
    const target = { experimentId, title: name }
    const own = page.runs().filter(({ info }) => info.experimentId === experimentId)
    if (field % 3 === 0 || lifecycleStage === 'deleted') {
      const to = lifecycleStage === 'active' ? 'deleted' : 'active'
      const deleted = own.filter(({ info }) => info.lifecycleStage === 'deleted').map(({ info }) => info.runId)
      const kept = lifecycleStage === 'active' ? deleted : deleted.slice(0, value % 3)
      return [{ ...target, kind: 'experiment-stage', from: lifecycleStage, to, deletedRunIds: kept }]
    }
    if (field % 3 === 1) return [{ ...target, kind: 'experiment-name', from: name, to: NAMES[value % 4]! }]
    const key = ['team', 'stage'][field % 2]!
    return [{ ...target, kind: 'experiment-tag', key, from: valueOf(tags, key), to: VALUES[value % 4] }]
  }
  const { info, data } = seen
  const target = { runId: info.runId, experimentId: info.experimentId, title: info.runName }
  if (
    page
      .experiments()
      .some(({ experimentId, lifecycleStage }) => experimentId === info.experimentId && lifecycleStage === 'deleted')
  ) {
    return []
  }
  if (field % 4 === 0 || info.lifecycleStage === 'deleted') {
    const to = info.lifecycleStage === 'active' ? 'deleted' : 'active'
    return [{ ...target, kind: 'run-stage', from: info.lifecycleStage, to }]
  }
  if (field % 4 === 1) return [{ ...target, kind: 'run-name', from: info.runName, to: NAMES[value % 4]! }]
  if (field % 4 === 2 && info.status !== 'UNKNOWN') {
    const to =
      value % 2 === 0
        ? { status: 'KILLED' as const, endTimeMs: 7 }
        : { status: 'RUNNING' as const, endTimeMs: undefined }
    return [{ ...target, kind: 'run-ending', from: { status: info.status, endTimeMs: info.endTimeMs }, to }]
  }
  const key = ['team', 'stage'][value % 2]!
  return [{ ...target, kind: 'run-tag', key, from: valueOf(data.tags, key), to: VALUES[field % 4] }]
}

async function take(step: Step, page: Page, { other }: FaultyServer, runIds: readonly string[]): Promise<void> {
  switch (step.do) {
    case 'change': {
      const changes = changesOf(page, step).filter(({ from, to }) => from !== to)
      if (changes.length > 0) page.actions.perform(changes)
      break
    }
    case 'undo':
      page.actions.undo()
      break
    case 'redo':
      page.actions.redo()
      break
    case 'wait':
      await page.settled()
      break
    case 'read again':
      void page.queryClient.invalidateQueries()
      await new Promise(setImmediate)
      break
    case 'somebody else':
      // What they may not do now, they do not.
      await other
        .setTag(runIds[step.thing % runIds.length]!, 'team', VALUES[step.value % 4] ?? 'z')
        .catch(() => undefined)
      break
  }
}

function rowsOf(table: RunTable) {
  return runIdsOf(table).map((runId, index) => {
    const block = blockAt(table, index)
    const row = index - block.firstRow
    const { names, deleted, statuses, endTimesMs } = block.columns
    const tags = ['team', 'stage', 'mlflow.runName'].map((key) => tagAt(block, key, row))
    return {
      runId,
      name: names[row],
      deleted: deleted[row],
      status: decodeStatus(statuses[row]),
      end: endTimesMs[row],
      tags,
    }
  })
}

/** All that the page shows, in the server's own order where the order is the server's. */
function shown(page: Page) {
  return {
    runs: page.runs().map(({ data, ...rest }) => ({ ...rest, data: { ...data, tags: sorted(data.tags) } })),
    experiments: page.experiments().map(({ tags, ...rest }) => ({ ...rest, tags: sorted(tags) })),
    list: page.list().map(({ tags, ...rest }) => ({ ...rest, tags: sorted(tags) })),
    tables: page.tables().map(rowsOf),
  }
}

test('when things settle, every query shows what the server has, whatever failed on the way', async () => {
  const scenario = fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 14 }),
    faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 20 }),
    delays,
  })
  await fc.assert(
    fc.asyncProperty(scenario, async ({ steps, faults, delays }) => {
      const { server, experimentIds, runIds } = await openServer()
      using _ = server
      const page = await openPage(server, experimentIds, runIds)
      server.faults = [...faults]
      server.delays = [...delays]
      for (const step of steps) await take(step, page, server, runIds)
      await page.settled()
      server.faults = []
      // Somebody else's changes are seen when a page reads again; they are not what is asked here.
      const others = steps.some((step) => step.do === 'somebody else')
      if (others) await page.queryClient.refetchQueries()
      const settled = shown(page)
      await page.queryClient.refetchQueries()
      expect(settled).toEqual(shown(page))
      page.close()
    }),
    { numRuns: RUNS },
  )
})

test('undoing everything leaves the server as it was, apart from its own times', async () => {
  const scenario = fc.record({
    steps: fc.array(fc.oneof(changing, fc.record({ do: fc.constantFrom('undo', 'redo', 'wait') })), {
      minLength: 1,
      maxLength: 12,
    }),
    delays,
  })
  await fc.assert(
    fc.asyncProperty(scenario, async ({ steps, delays }) => {
      const { server, experimentIds, runIds } = await openServer()
      using _ = server
      const before = await server.snapshot()
      const page = await openPage(server, experimentIds, runIds)
      server.delays = [...delays]
      for (const step of steps) await take(step, page, server, runIds)
      await page.settled()
      while (page.actions.undo() !== undefined) await page.settled()
      expect(await server.snapshot()).toEqual(before)
      page.close()
    }),
    { numRuns: RUNS },
  )
})
