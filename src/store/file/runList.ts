import type { Dataset, Run } from '../../domain/run.ts'
import type { FileAccess } from './fileAccess.ts'
import { join, NO_RUNS } from './layout.ts'
import { Recheck } from './recheck.ts'
import { RunRecord } from './runRecord.ts'

export interface ExperimentPlace {
  readonly experimentId: string
  readonly folder: string
  readonly artifactRoot: string
  readonly maxStaleMs: number
}

/** How long a look at all runs may go on with those that need none, to find what a glance does not show. */
const DEEPER_MS = 20

/** The runs of one experiment. */
export class RunList {
  readonly #place: ExperimentPlace
  readonly #findDataset: (access: FileAccess, datasetId: string) => Promise<Dataset | undefined>
  readonly #records = new Map<string, RunRecord>()
  readonly #recheck: Recheck
  /** Written by this process since they were last read. */
  readonly #touched = new Set<string>()
  /** Where the last look deeper ended. */
  #deeper: Iterator<string> | undefined

  constructor(
    place: ExperimentPlace,
    findDataset: (access: FileAccess, datasetId: string) => Promise<Dataset | undefined>,
  ) {
    this.#place = place
    this.#findDataset = findDataset
    this.#recheck = new Recheck(place.maxStaleMs)
  }

  /** Tells that this process wrote to a run: the next search reads it. */
  touch(runId: string): void {
    this.#touched.add(runId)
  }

  /** Tells that this process wrote to all runs. */
  touchAll(): void {
    for (const runId of this.#records.keys()) this.#touched.add(runId)
  }

  /** All runs, as they were at most a moment ago; what this process wrote is always among them. */
  async all(access: FileAccess): Promise<Run[]> {
    await this.#recheck.run(() => this.#look(access))
    // Those that were touched meanwhile, or since the last look.
    for (const runId of this.#touched) await this.one(access, runId)
    const runs: Run[] = []
    for (const { run } of this.#records.values()) if (run !== undefined) runs.push(run)
    return runs
  }

  /** One run, read anew, whether it is there or not. */
  async one(access: FileAccess, runId: string): Promise<RunRecord> {
    const known = this.#records.get(runId)
    const record = known ?? this.#newRecord(runId)
    this.#touched.delete(runId)
    await this.#refresh(access, runId, record, 'whole')
    if (known === undefined && record.run !== undefined) this.#records.set(runId, record)
    return record
  }

  #newRecord(runId: string): RunRecord {
    return new RunRecord({ runId, experimentId: this.#place.experimentId, artifactRoot: this.#place.artifactRoot })
  }

  #refresh(access: FileAccess, runId: string, record: RunRecord, how: 'glance' | 'whole'): Promise<void> {
    const findDataset = (datasetId: string): Promise<Dataset | undefined> => this.#findDataset(access, datasetId)
    return record.refresh(access, join(this.#place.folder, runId), findDataset, how)
  }

  async #look(access: FileAccess): Promise<void> {
    const entries = (await access.driver.list(this.#place.folder)) ?? []
    const names = new Set(
      entries.flatMap(({ name, kind }) => (kind === 'folder' && !NO_RUNS.has(name) ? [access.intern(name)] : [])),
    )
    for (const name of this.#records.keys()) if (!names.has(name)) this.#records.delete(name)
    for (const name of names) {
      const record = this.#records.get(name) ?? this.#newRecord(name)
      const isTouched = this.#touched.delete(name)
      await this.#refresh(access, name, record, isTouched ? 'whole' : 'glance')
      this.#records.set(name, record)
    }
    await this.#lookDeeper(access)
  }

  /** A glance misses a tag that was overwritten in a finished run: some runs are read in turn each time. */
  async #lookDeeper(access: FileAccess): Promise<void> {
    const endMs = performance.now() + DEEPER_MS
    for (let count = 0; count < this.#records.size && performance.now() < endMs; count += 1) {
      this.#deeper ??= this.#records.keys()
      const next = this.#deeper.next()
      if (next.done === true) this.#deeper = undefined
      else await this.one(access, next.value)
    }
  }
}
