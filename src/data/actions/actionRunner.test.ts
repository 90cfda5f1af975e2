import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Change } from '../../domain/actions/change.ts'
import { ConflictError } from '../../domain/actions/conflictError.ts'
import { MlflowError, NetworkError } from '../../domain/trackingError.ts'
import { openTestApi } from '../../server/api/testApi.ts'
import { FaultyServer } from './testing/faultyServer.ts'
import { openPage } from './testing/openPage.ts'

const RUNS = 12

let server: FaultyServer
let page: Awaited<ReturnType<typeof openPage>>
let experimentId: string
let runIds: string[]

beforeEach(async () => {
  server = new FaultyServer(openTestApi())
  experimentId = await server.other.createExperiment('vision')
  const made = Array.from({ length: RUNS }, (_, index) =>
    server.other.createRun(experimentId, { runName: `run-${index}`, startTimeMs: RUNS - index }),
  )
  runIds = (await Promise.all(made)).map(({ info }) => info.runId)
  page = await openPage(server, [experimentId], runIds)
})

afterEach(() => {
  page.close()
  server[Symbol.dispose]()
})

const target = (index: number) => ({ runId: runIds[index]!, experimentId, title: `run-${index}` })
const rename = (index: number, to: string): Change => ({ ...target(index), kind: 'run-name', from: `run-${index}`, to })
const remove = (index: number): Change => ({ ...target(index), kind: 'run-stage', from: 'active', to: 'deleted' })
const all = (change: (index: number) => Change): Change[] => runIds.map((_, index) => change(index))
const nameOf = async (index: number) => (await server.other.getRun(runIds[index]!)).info.runName
const shownName = (index: number) => page.runs()[index]?.info.runName
const shownCount = () => page.tables()[0]?.size

test('a change shows before the server has it, in the run and in its tables', async () => {
  server.delays = [20, 20]
  const job = page.actions.perform([rename(0, 'otter')])
  expect(shownName(0)).toBe('otter')
  expect(page.tables()[0]?.blocks[0]?.columns.names).toContain('otter')
  expect(await nameOf(0)).toBe('run-0')
  await job.settled
  expect(await nameOf(0)).toBe('otter')
})

test('what the server refuses is taken back, with its own words', async () => {
  server.faults = ['refused']
  const { done, failed } = await page.actions.perform([rename(0, 'otter')]).settled
  expect(done).toEqual([])
  expect(failed[0]?.error).toBeInstanceOf(MlflowError)
  expect(failed[0]?.error.message).toBe('INVALID_PARAMETER_VALUE, says the server')
  expect(shownName(0)).toBe('run-0')
  expect(page.actions.undo()).toBeUndefined()
})

test('a refusal of one of many leaves the others done', async () => {
  server.faults = ['none', 'refused']
  const { done, failed, unsent } = await page.actions.perform(all(remove)).settled
  expect([done.length, failed.length, unsent.length]).toEqual([RUNS - 1, 1, 0])
  expect(shownCount()).toBe(1)
})

test.each(['forbidden', 'never arrives'] as const)(
  'what would meet all (%s) ends the work, and the rest can be retried',
  async (fault) => {
    server.faults = ['none', 'none', 'none', fault, fault, fault, fault]
    const { done, failed, unsent } = await page.actions.perform(all(remove)).settled
    expect(unsent.length).toBeGreaterThan(0)
    expect(shownCount()).toBe(RUNS - done.length)
    server.faults = []
    await page.actions.perform([...failed.map(({ change }) => change), ...unsent]).settled
    expect(shownCount()).toBe(0)
  },
)

test('an answer that is lost is no failure when the server has the change', async () => {
  server.faults = ['answer lost']
  const { done, failed } = await page.actions.perform([rename(0, 'otter')]).settled
  expect([done.length, failed.length]).toEqual([1, 0])
  expect(shownName(0)).toBe('otter')
})

test('a server that cannot be reached is told as that', async () => {
  server.faults = ['never arrives']
  const { failed } = await page.actions.perform([remove(0)]).settled
  expect(failed[0]?.error).toBeInstanceOf(NetworkError)
})

test('somebody else’s change is not overwritten: both values are told, and the page shows theirs', async () => {
  await server.other.updateRun(runIds[0]!, { runName: 'theirs' })
  const { failed } = await page.actions.perform([rename(0, 'mine')]).settled
  const error = failed[0]?.error
  expect(error).toBeInstanceOf(ConflictError)
  expect(error).toMatchObject({ change: { to: 'mine' }, theirs: { value: 'theirs' } })
  expect(await nameOf(0)).toBe('theirs')
  expect(shownName(0)).toBe('theirs')
})

test('a change of something that was deleted meanwhile says so', async () => {
  await server.other.deleteRun(runIds[0]!)
  const { failed } = await page.actions.perform([rename(0, 'mine')]).settled
  expect(failed[0]?.error).toMatchObject({ theirs: { isDeleted: true } })
  expect(page.runs()[0]?.info.lifecycleStage).toBe('deleted')
})

test('many changes are sent a few at a time', async () => {
  server.delays = Array.from({ length: 4 * RUNS }, () => 3)
  server.mostInFlight = 0
  await page.actions.perform(all(remove)).settled
  expect(server.mostInFlight).toBe(4)
})

test('stopping sends nothing further, keeps what is done, and Undo takes that back', async () => {
  const job = page.actions.perform(all(remove))
  server.onWrite = () => {
    if (job.getState().doneCount >= 4) job.stop()
  }
  const { done, unsent } = await job.settled
  expect(done.length).toBeGreaterThanOrEqual(4)
  expect(unsent.length).toBeGreaterThan(0)
  expect(shownCount()).toBe(RUNS - done.length)
  await page.actions.undo(job)?.settled
  expect(shownCount()).toBe(RUNS)
})

test('deleting an experiment and undoing it leaves those of its runs deleted that were so before', async () => {
  await page.actions.perform([remove(3)]).settled
  const deletion: Change = {
    experimentId,
    title: 'vision',
    kind: 'experiment-stage',
    from: 'active',
    to: 'deleted',
    deletedRunIds: [runIds[3]!],
  }
  await page.actions.perform([deletion]).settled
  expect(shownCount()).toBe(0)
  expect(page.list().map(({ name }) => name)).not.toContain('vision')
  await page.actions.undo()?.settled
  await page.settled()
  expect(page.list().map(({ name }) => name)).toContain('vision')
  expect(shownCount()).toBe(RUNS - 1)
  expect((await server.other.getRun(runIds[3]!)).info.lifecycleStage).toBe('deleted')
})

test('a run that was ended goes on again when that is undone', async () => {
  const from = { status: 'RUNNING', endTimeMs: undefined } as const
  await page.actions.perform([{ ...target(0), kind: 'run-ending', from, to: { status: 'KILLED', endTimeMs: 5 } }])
    .settled
  expect((await server.other.getRun(runIds[0]!)).info).toMatchObject({ status: 'KILLED', endTimeMs: 5 })
  await page.actions.undo()?.settled
  expect((await server.other.getRun(runIds[0]!)).info).toMatchObject(from)
})

test('undo and redo go back and forth, and a new change ends the way forth', async () => {
  await page.actions.perform([rename(0, 'otter')]).settled
  await page.actions.undo()?.settled
  expect(await nameOf(0)).toBe('run-0')
  await page.actions.redo()?.settled
  expect(await nameOf(0)).toBe('otter')
  await page.actions.undo()?.settled
  await page.actions.perform([rename(1, 'heron')]).settled
  expect(page.actions.redo()).toBeUndefined()
})

test('a change before which another failed starts from where things are', async () => {
  server.faults = ['refused']
  const first = page.actions.perform([rename(0, 'otter')])
  const second = page.actions.perform([{ ...rename(0, 'heron'), from: 'otter' } as Change])
  expect((await first.settled).failed).toHaveLength(1)
  expect((await second.settled).done).toHaveLength(1)
  expect(await nameOf(0)).toBe('heron')
  expect(shownName(0)).toBe('heron')
})

test('an answer that was asked for before a change does not bring the old value back', async () => {
  server.delays = [0, 0, 30]
  const job = page.actions.perform([rename(0, 'otter')])
  const reading = page.queryClient.refetchQueries({ queryKey: ['runs', 'detail', { runId: runIds[0] }] })
  await job.settled
  await reading
  expect(shownName(0)).toBe('otter')
})
