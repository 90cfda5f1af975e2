import type { Experiment } from '../../domain/experiment.ts'
import type { Dataset } from '../../domain/run.ts'
import type { Tag } from '../../domain/tag.ts'
import { readExperimentMeta } from './experimentMeta.ts'
import type { FileAccess } from './fileAccess.ts'
import { KeyFiles } from './keyFiles.ts'
import { DATASETS, join, META, MODELS, TAGS } from './layout.ts'
import type { Meta } from './metaYaml.ts'
import { ModelRecord } from './modelRecord.ts'
import { Queue } from './queue.ts'
import { optionalText, text } from './runMeta.ts'
import { RunList } from './runList.ts'
import { isUnchanged, seen } from './stampedFiles.ts'
import type { Seen } from './stampedFiles.ts'
import { readTextFiles } from './textFiles.ts'

export interface CatalogSettings {
  /** URI below which new experiments keep their artifacts. */
  readonly artifactRoot: string
  /** How late a change that another process made may show at most. */
  readonly maxStaleMs: number
}

/** One experiment as its files are. */
export class ExperimentRecord {
  readonly experimentId: string
  /** Relative to the store: where it is, or in the trash. */
  readonly folder: string
  readonly runs: RunList
  readonly #isInTrash: boolean
  readonly #tags = new KeyFiles<Tag>(readTextFiles)
  readonly #datasets = new Map<string, Dataset>()
  readonly #models = new Map<string, ModelRecord>()
  #metaSeen: Seen = 'unsettled'
  readonly #looks = new Queue()
  #meta: Meta | undefined
  /** `undefined` when the folder is none, or its `meta.yaml` is broken. */
  experiment: Experiment | undefined

  constructor(experimentId: string, folder: string, settings: CatalogSettings) {
    this.experimentId = experimentId
    this.folder = folder
    this.#isInTrash = folder !== experimentId
    this.runs = new RunList({ experimentId, folder, ...settings }, (access, id) => this.#findDataset(access, id))
  }

  refresh(access: FileAccess): Promise<void> {
    return this.#looks.run(() => this.#read(access))
  }

  async #read(access: FileAccess): Promise<void> {
    const path = join(this.folder, META)
    const [stamp] = await access.driver.stamps([path])
    if (!isUnchanged(this.#metaSeen, stamp)) {
      this.#metaSeen = seen(stamp)
      this.#meta = await access.readMeta(path)
    }
    const meta = this.#meta
    const info = meta && access.understand(path, () => readExperimentMeta(meta, this.experimentId, this.#isInTrash))
    if (info === undefined) {
      this.experiment = undefined
      return
    }
    await this.#tags.refresh(access, join(this.folder, TAGS))
    this.experiment = { ...info, tags: this.#tags.states }
  }

  /** Datasets never change: their id is made of what they are. */
  async #findDataset(access: FileAccess, datasetId: string): Promise<Dataset | undefined> {
    const known = this.#datasets.get(datasetId)
    if (known !== undefined) return known
    const meta = await access.readMeta(join(this.folder, DATASETS, datasetId, META))
    if (meta === undefined) return undefined
    const dataset: Dataset = {
      name: text(meta['name']),
      digest: text(meta['digest']),
      sourceType: text(meta['source_type']),
      source: text(meta['source']),
      schema: optionalText(meta['schema']),
      profile: optionalText(meta['profile']),
    }
    this.#datasets.set(datasetId, dataset)
    return dataset
  }

  /** All logged models, deleted ones too. */
  async models(access: FileAccess): Promise<ModelRecord[]> {
    const entries = (await access.driver.list(join(this.folder, MODELS))) ?? []
    const names = new Set(entries.flatMap(({ name, kind }) => (kind === 'folder' ? [name] : [])))
    for (const name of this.#models.keys()) if (!names.has(name)) this.#models.delete(name)
    for (const name of names) await this.model(access, name)
    return [...this.#models.values()].filter(({ model }) => model !== undefined)
  }

  /** One logged model, whether it is there or not. */
  async model(access: FileAccess, modelId: string): Promise<ModelRecord> {
    const record = this.#models.get(modelId) ?? new ModelRecord(modelId, this.experimentId)
    await record.refresh(access, join(this.folder, MODELS, modelId))
    if (record.model !== undefined) this.#models.set(modelId, record)
    return record
  }
}
