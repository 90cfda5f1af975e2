import type { StoreProblem } from '../../domain/connection.ts'
import type { FileAccess } from './fileAccess.ts'
import { ExperimentRecord } from './experimentRecord.ts'
import type { CatalogSettings } from './experimentRecord.ts'
import { isName, join, META, MODELS, NO_EXPERIMENTS, TRASH } from './layout.ts'
import type { ModelRecord } from './modelRecord.ts'
import { Recheck } from './recheck.ts'
import type { RunRecord } from './runRecord.ts'

/** A run and where it is. */
export interface FoundRun {
  readonly owner: ExperimentRecord
  readonly folder: string
  readonly record: RunRecord
}

export interface FoundModel {
  readonly owner: ExperimentRecord
  readonly folder: string
  readonly record: ModelRecord
}

/**
 * What is in the store, in memory. It follows the files: whatever another process does is seen by the next question, or a
 * moment later when there are thousands of runs.
 */
export class Catalog {
  readonly access: FileAccess
  readonly settings: CatalogSettings
  /** By folder: an experiment that moves to the trash is read anew. */
  readonly #records = new Map<string, ExperimentRecord>()
  readonly #recheck: Recheck
  /** Where runs and models were found last, by their id. */
  readonly #owners = new Map<string, string>()

  constructor(access: FileAccess, settings: CatalogSettings) {
    this.access = access
    this.settings = settings
    this.#recheck = new Recheck(settings.maxStaleMs)
  }

  /** Tells that this process made, changed or moved an experiment. */
  touchExperiments(): void {
    this.#recheck.expire()
  }

  /** Tells that this process wrote to a run. */
  touchRun(runId: string): void {
    this.#records.get(this.#owners.get(runId) ?? '')?.runs.touch(runId)
  }

  /** Tells where a run or model is that this process has just made. */
  place(id: string, owner: ExperimentRecord): void {
    this.#owners.set(id, owner.folder)
  }

  /** All experiments, those in the trash too; an id that is in both places counts where it is not deleted. */
  async experiments(): Promise<ExperimentRecord[]> {
    await this.#recheck.run(() => this.#look())
    const byId = new Map<string, ExperimentRecord>()
    for (const record of this.#records.values()) {
      if (record.experiment !== undefined && !byId.has(record.experimentId)) byId.set(record.experimentId, record)
    }
    return [...byId.values()]
  }

  /** One experiment, read anew. */
  async experiment(experimentId: string): Promise<ExperimentRecord | undefined> {
    if (!isName(experimentId)) return undefined
    for (const folder of [experimentId, join(TRASH, experimentId)]) {
      const record = this.#records.get(folder) ?? new ExperimentRecord(experimentId, folder, this.settings)
      await record.refresh(this.access)
      if (record.experiment === undefined) continue
      this.#records.set(folder, record)
      return record
    }
    return undefined
  }

  /** One run, read anew. */
  async run(runId: string): Promise<FoundRun | undefined> {
    if (!isName(runId)) return undefined
    const owner = await this.#ownerOf(runId, runId)
    if (owner === undefined) return undefined
    const record = await owner.runs.one(this.access, runId)
    return { owner, record, folder: join(owner.folder, runId) }
  }

  /** Where a run is; that it is there is all that is looked at. */
  async folderOfRun(runId: string): Promise<string | undefined> {
    const owner = isName(runId) ? await this.#ownerOf(runId, runId) : undefined
    return owner && join(owner.folder, runId)
  }

  /** One logged model, read anew. */
  async model(modelId: string): Promise<FoundModel | undefined> {
    if (!isName(modelId)) return undefined
    const below = join(MODELS, modelId)
    const owner = await this.#ownerOf(modelId, below)
    if (owner === undefined) return undefined
    return { owner, record: await owner.model(this.access, modelId), folder: join(owner.folder, below) }
  }

  /** The experiment in whose folder there is `<below>/meta.yaml`. */
  async #ownerOf(id: string, below: string): Promise<ExperimentRecord | undefined> {
    const known = this.#records.get(this.#owners.get(id) ?? '')
    if (known !== undefined && (await this.#has(known, below))) return known
    // All of them, read now: the run may be newer than the last look.
    await this.#look()
    const records = [...this.#records.values()].filter(({ experiment }) => experiment !== undefined)
    const stamps = await this.access.driver.stamps(records.map(({ folder }) => join(folder, below, META)))
    const owner = records[stamps.findIndex((stamp) => stamp !== undefined)]
    if (owner !== undefined) this.#owners.set(id, owner.folder)
    return owner
  }

  async #has({ folder }: ExperimentRecord, below: string): Promise<boolean> {
    const [stamp] = await this.access.driver.stamps([join(folder, below, META)])
    return stamp !== undefined
  }

  /** What could not be read, of what is still there. */
  async problems(): Promise<readonly StoreProblem[]> {
    const { problems, driver } = this.access
    const listed = problems.list()
    const stamps = await driver.stamps(listed.map(({ path }) => path))
    listed.forEach(({ path }, index) => {
      if (stamps[index] === undefined) problems.forget(path)
    })
    return problems.list()
  }

  async #look(): Promise<void> {
    const folders = [...(await this.#names('')), ...(await this.#names(TRASH)).map((name) => join(TRASH, name))]
    const there = new Set(folders)
    for (const folder of this.#records.keys()) if (!there.has(folder)) this.#records.delete(folder)
    for (const folder of folders) {
      const experimentId = folder.slice(folder.lastIndexOf('/') + 1)
      const record = this.#records.get(folder) ?? new ExperimentRecord(experimentId, folder, this.settings)
      await record.refresh(this.access)
      this.#records.set(folder, record)
    }
  }

  async #names(folder: string): Promise<string[]> {
    const entries = (await this.access.driver.list(folder)) ?? []
    return entries.filter(({ name, kind }) => kind === 'folder' && !NO_EXPERIMENTS.has(name)).map(({ name }) => name)
  }
}
