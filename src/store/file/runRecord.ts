import type { Metric } from '../../domain/metric.ts'
import type { DatasetInput, ModelOutput, Run, RunInfo } from '../../domain/run.ts'
import { isLive } from '../../domain/run.ts'
import { SYSTEM_TAG, valueOf } from '../../domain/tag.ts'
import type { Tag } from '../../domain/tag.ts'
import { isLaterInFile } from '../rules/latestMetric.ts'
import type { FileAccess } from './fileAccess.ts'
import { KeyFiles } from './keyFiles.ts'
import { INPUTS, join, META, METRICS, OUTPUTS, PARAMS, TAGS } from './layout.ts'
import { LinkFiles } from './linkFiles.ts'
import { metricFiles } from './metricFiles.ts'
import type { MetricState } from './metricFiles.ts'
import { parseRunLine } from './metricLine.ts'
import { Queue } from './queue.ts'
import { readRunMeta, text, time } from './runMeta.ts'
import type { RunPlace } from './runMeta.ts'
import { isUnchanged, seen } from './stampedFiles.ts'
import type { Seen } from './stampedFiles.ts'
import { readTextFiles } from './textFiles.ts'

const readLatest = metricFiles<Omit<Metric, 'key'>, Metric>({
  parse: parseRunLine,
  add: (latest, key, point) => (latest === undefined || isLaterInFile(point, latest) ? { key, ...point } : latest),
})

/** Finds the dataset of an experiment by the id that inputs name. */
export type FindDataset = (datasetId: string) => Promise<DatasetInput['dataset'] | undefined>

/** One run as its files are, read again as far as they change. */
export class RunRecord {
  readonly #place: RunPlace
  readonly #metrics = new KeyFiles<MetricState<Metric>>(readLatest)
  readonly #params = new KeyFiles<Tag>(readTextFiles)
  readonly #tags = new KeyFiles<Tag>(readTextFiles)
  readonly #inputs = new LinkFiles()
  readonly #outputs = new LinkFiles()
  #folder: Seen = 'unsettled'
  #metaSeen: Seen = 'unsettled'
  #info: RunInfo | undefined
  readonly #looks = new Queue()
  /** The run as it was found; `undefined` when the folder is none, or its `meta.yaml` is broken. */
  run: Run | undefined

  constructor(place: RunPlace) {
    this.#place = place
  }

  /**
   * Looks for changes, one look after the other. A glance compares `meta.yaml` and the folders only: it finds all that MLflow
   * does to a finished run except that a key which is there is written again. Runs that go on are looked at whole.
   */
  refresh(access: FileAccess, folder: string, findDataset: FindDataset, how: 'glance' | 'whole'): Promise<void> {
    return this.#looks.run(async () => {
      const isWhole = how === 'whole' || this.#mayChangeUnseen()
      if (isWhole || (await this.#isChanged(access, folder))) await this.#read(access, folder, findDataset)
    })
  }

  #mayChangeUnseen(): boolean {
    if (this.#info === undefined) return this.#metaSeen === 'unsettled'
    return isLive(this.#info.status) || [this.#metrics, this.#params, this.#tags].some((files) => files.isUnsettled)
  }

  async #isChanged({ driver }: FileAccess, folder: string): Promise<boolean> {
    const places: [string, Seen][] = [
      [folder, this.#folder],
      [join(folder, META), this.#metaSeen],
    ]
    for (const [name, files] of [
      [METRICS, this.#metrics],
      [PARAMS, this.#params],
      [TAGS, this.#tags],
    ] as const) {
      for (const [below, then] of files.folders()) places.push([join(folder, name, below), then])
    }
    for (const [name, links] of [
      [INPUTS, this.#inputs],
      [OUTPUTS, this.#outputs],
    ] as const) {
      // A folder that is not there changes the one around it when it is made.
      if (links.folder !== 'nothing') places.push([join(folder, name), links.folder])
    }
    const stamps = await driver.stamps(places.map(([path]) => path))
    return places.some(([, then], index) => !isUnchanged(then, stamps[index]))
  }

  async #read(access: FileAccess, folder: string, findDataset: FindDataset): Promise<void> {
    const metaPath = join(folder, META)
    const [folderStamp, metaStamp] = await access.driver.stamps([folder, metaPath])
    this.#folder = seen(folderStamp)
    if (!isUnchanged(this.#metaSeen, metaStamp)) {
      this.#metaSeen = seen(metaStamp)
      const meta = await access.readMeta(metaPath)
      this.#info = meta && access.understand(metaPath, () => readRunMeta(meta, this.#place))
    }
    if (this.#info === undefined) {
      this.run = undefined
      return
    }
    await this.#metrics.refresh(access, join(folder, METRICS))
    await this.#params.refresh(access, join(folder, PARAMS))
    await this.#tags.refresh(access, join(folder, TAGS))
    await this.#inputs.refresh(access, join(folder, INPUTS))
    await this.#outputs.refresh(access, join(folder, OUTPUTS))
    this.run = await this.#build(this.#info, findDataset)
  }

  async #build(info: RunInfo, findDataset: FindDataset): Promise<Run> {
    const tags = this.#tags.states
    const datasetInputs: DatasetInput[] = []
    const modelIds: string[] = []
    for (const link of this.#inputs.metas) {
      if (link['source_type'] === 'MODEL') modelIds.push(text(link['source_id']))
      if (link['source_type'] !== 'DATASET') continue
      const dataset = await findDataset(text(link['source_id']))
      if (dataset !== undefined) datasetInputs.push({ dataset, tags: readPairs(link['tags']) })
    }
    return {
      info: info.runName === '' ? { ...info, runName: valueOf(tags, SYSTEM_TAG.runName) ?? '' } : info,
      data: {
        metrics: this.#metrics.states.map(({ summary }) => summary).filter((metric) => metric !== undefined),
        params: this.#params.states,
        tags,
      },
      inputs: { datasetInputs, modelIds },
      // MLflow writes the model's id into both ends, and reads this one.
      modelOutputs: [...this.#outputs.metas].map((link): ModelOutput => ({
        modelId: text(link['destination_id']),
        step: time(link['step']) ?? 0,
      })),
    }
  }
}

function readPairs(value: unknown): Tag[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([key, item]) => ({ key, value: text(item) }))
}
