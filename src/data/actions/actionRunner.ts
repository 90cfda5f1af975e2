import type { QueryClient } from '@tanstack/react-query'
import type { MlflowClient } from '../../client/mlflowClient.ts'
import { mustWait, targetKey, withoutBefore } from '../../domain/actions/change.ts'
import type { Change } from '../../domain/actions/change.ts'
import type { ActionWords } from '../../domain/actions/describeChanges.ts'
import { describeError } from '../../domain/describeError.ts'
import { MlflowError, TrackingError } from '../../domain/trackingError.ts'
import { runPool } from '../../lib/runPool.ts'
import { patcherOf } from './cachedData.ts'
import { History, undoOf } from './history.ts'
import { Job } from './job.ts'
import type { FailedChange, JobRole } from './job.ts'
import { OptimisticCache } from './optimisticCache.ts'
import { hasValue, performChanges, readThing } from './performChanges.ts'
import type { Thing } from './performChanges.ts'
import { refreshLists, refreshContents } from './refreshLists.ts'

/** Enough to keep a server busy, few enough to leave a browser's six connections to a host some room for the page. */
const CONCURRENCY = 4
/** So many things are read again after a change; beyond that, what holds them is. */
const MOST_READ_AGAIN = 20
/** A person waits for the news that something failed. */
const READ_AGAIN_MS = 5000

/**
 * Does changes: shows them at once, sends them to the server, takes back what it refuses, remembers how to undo them.
 * Jobs about the same thing go one after the other, others side by side.
 */
export class ActionRunner {
  readonly #client: MlflowClient
  readonly #queryClient: QueryClient
  readonly #cache: OptimisticCache
  readonly #history = new History()
  readonly #listeners = new Set<() => void>()
  readonly #onJob = new Set<(job: Job) => void>()
  #working: readonly Job[] = []
  #doubtful = new Set<string>()

  constructor(client: MlflowClient, queryClient: QueryClient) {
    this.#client = client
    this.#queryClient = queryClient
    this.#cache = new OptimisticCache(queryClient)
  }

  /** Begins to do `changes`, those of one thing in their order. `words` where they do not say themselves what they are for. */
  perform(changes: readonly Change[], role: JobRole = 'do', words?: ActionWords): Job {
    const job = new Job(changes, role, words)
    const before = this.#working.filter((other) => mustWait(other.changes, changes))
    this.#setWorking([...this.#working, job])
    this.#history.add(job)
    this.#cache.show(changes)
    void this.#run(job, before)
    for (const listener of this.#onJob) listener(job)
    return job
  }

  /** Takes in something that is done already, such as what was created just now: its changes say what Undo turns round. */
  record(changes: readonly Change[], words: ActionWords): Job {
    const job = new Job(changes, 'do', words)
    const outcome = { done: changes, failed: [], unsent: [] }
    job.settle(outcome)
    this.#history.add(job)
    refreshLists(this.#queryClient, changes)
    for (const listener of this.#onJob) listener(job)
    return job
  }

  /** Undoes a job, the last one if none is named; `undefined` when there is nothing to undo. */
  undo(job = this.#history.last()): Job | undefined {
    if (job === undefined || !this.#history.has(job)) return undefined
    const changes = undoOf(job)
    this.#history.forget(job)
    job.stop()
    const undoing = this.perform(changes, 'undo')
    void this.#restoreIfKept(job, undoing)
    return undoing
  }

  /** What could not be undone can be tried again. */
  async #restoreIfKept(job: Job, undoing: Job): Promise<void> {
    const { done } = await undoing.settled
    if (done.length === 0) this.#history.restore(job)
  }

  /** Does again what was undone last; `undefined` when there is nothing. */
  redo(): Job | undefined {
    const changes = this.#history.takeUndone()
    return changes === undefined ? undefined : this.perform(changes, 'redo')
  }

  /** The last thing that can be undone. */
  lastDone(): Job | undefined {
    return this.#history.last()
  }

  canUndo(job: Job): boolean {
    return this.#history.has(job)
  }

  /** Tells every job from its start; returns what ends that. */
  onJob(listener: (job: Job) => void): () => void {
    this.#onJob.add(listener)
    return () => this.#onJob.delete(listener)
  }

  /** Jobs that are not over. The array stays the same until that changes. */
  readonly getWorking = (): readonly Job[] => this.#working

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #setWorking(jobs: readonly Job[]): void {
    this.#working = jobs
    for (const listener of this.#listeners) listener()
  }

  async #run(job: Job, before: readonly Job[]): Promise<void> {
    await Promise.all(before.map(({ settled }) => settled))
    const failed = await this.#send(job)
    const { changes } = job
    const isDone = new Set<Change>(changes)
    for (const { change } of failed) isDone.delete(change)
    const missing = failed.map(({ change }) => change)
    if (missing.length > 0) {
      this.#cache.withdraw(missing)
      this.#rebaseOthers(job, missing)
    }
    const things = await this.#readAgain(changes, failed)
    // The answer may have been lost and not the call.
    const found = failed.filter(({ change }) =>
      things.some((thing) => isAbout(thing, change) && isAllDone(thing, change)),
    )
    for (const { change } of found) isDone.add(change)
    this.#cache.put(found.map(({ change }) => change))
    const lost = failed.filter((one) => !found.includes(one))
    const outcome = {
      done: changes.filter((change) => isDone.has(change)),
      failed: lost.flatMap(({ change, error }) => (error === undefined ? [] : [{ change, error }])),
      unsent: lost.flatMap(({ change, error }) => (error === undefined ? [change] : [])),
    }
    this.#setWorking(this.#working.filter((other) => other !== job))
    this.#history.settle(job, outcome)
    refreshLists(this.#queryClient, outcome.done)
    this.#refreshDoubtful(missing)
    job.settle(outcome)
  }

  /** Sends a job's changes, experiments first, and tells those that are not done; without an error, they were not sent. */
  async #send(job: Job): Promise<readonly (Omit<FailedChange, 'error'> & { error: Error | undefined })[]> {
    const missing = new Map<Change, Error | undefined>(job.changes.map((change) => [change, undefined]))
    const groups = [...Map.groupBy(job.changes, targetKey).values()]
    const isStopped = (): boolean => job.getState().isStopped
    const work = async (group: readonly Change[]): Promise<void> => {
      try {
        await performChanges(this.#client, group, (change) => {
          missing.delete(change)
          this.#cache.confirm(change)
          job.countDone()
        })
      } catch (cause) {
        const error = cause instanceof Error ? cause : new Error(String(cause))
        const change = group.find((change) => missing.has(change))
        if (change !== undefined) missing.set(change, error)
        if (meetsAll(error)) job.stop()
      }
    }
    const [experiments = [], runs = []] = [true, false].map((wanted) =>
      groups.filter((group) => isOfExperiment(group) === wanted),
    )
    await runPool(experiments, CONCURRENCY, work, isStopped)
    await runPool(runs, CONCURRENCY, work, isStopped)
    return [...missing].map(([change, error]) => ({ change, error }))
  }

  /**
   * A change of an experiment's stage that fails, or that waits for one that fails, leaves runs of which nobody here knows
   * the stage. They are read when nothing more is about to happen to them.
   */
  #refreshDoubtful(missing: readonly Change[]): void {
    const waiting = this.#working.flatMap(({ changes }) => changes)
    for (const { experimentId } of missing) {
      const isStage = (other: Change): boolean =>
        other.kind === 'experiment-stage' && other.experimentId === experimentId
      if (missing.some(isStage) || waiting.some(isStage)) this.#doubtful.add(experimentId)
    }
    const settled = this.#doubtful.difference(new Set(waiting.map(({ experimentId }) => experimentId)))
    this.#doubtful = this.#doubtful.difference(settled)
    if (settled.size > 0) refreshContents(this.#queryClient, settled)
  }

  /** What others wait to change is still what it was before. */
  #rebaseOthers(job: Job, missing: readonly Change[]): void {
    for (const other of this.#working) {
      if (other === job) continue
      other.rebase((change) => {
        const rebased = missing.reduce(withoutBefore, change)
        if (rebased !== change) this.#cache.replace(change, rebased)
        return rebased
      })
    }
  }

  /** Reads what failed, for nobody knows what the server has, and experiments, whose times the server keeps. */
  async #readAgain(
    changes: readonly Change[],
    failed: readonly { readonly change: Change; readonly error: Error | undefined }[],
  ): Promise<readonly Thing[]> {
    const doubtful = failed.flatMap(({ change, error }) => (error === undefined ? [] : [change]))
    const wanted = new Map(
      [...doubtful, ...changes.filter((change) => !('runId' in change))].map((change) => [targetKey(change), change]),
    )
    const signal = AbortSignal.timeout(READ_AGAIN_MS)
    const few = [...wanted.values()].slice(0, MOST_READ_AGAIN)
    const answers = await Promise.allSettled(few.map((change) => readThing(this.#client, change, signal)))
    const things = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    this.#cache.put(things)
    if (things.length < wanted.size) {
      void this.#queryClient.invalidateQueries({ predicate: ({ queryKey }) => patcherOf(queryKey) !== undefined })
    }
    return things
  }
}

function isOfExperiment(group: readonly Change[]): boolean {
  return group.some((change) => !('runId' in change))
}

function isAbout(thing: Thing, change: Change): boolean {
  if (thing.kind === 'run-read') return 'runId' in change && thing.run.info.runId === change.runId
  return !('runId' in change) && thing.experiment.experimentId === change.experimentId
}

/** Restoring an experiment goes on after its own call. */
function isAllDone(thing: Thing, change: Change): boolean {
  const goesOn = change.kind === 'experiment-stage' && change.to === 'active' && change.deletedRunIds.length > 0
  return !goesOn && hasValue(thing, change)
}

/** Whether what failed here would fail everywhere: no connection, no permission. */
function meetsAll(error: Error): boolean {
  if (error instanceof MlflowError && (error.status === 401 || error.status === 403)) return true
  return error instanceof TrackingError && describeError(error).transient
}
