import type { LoggedModel, LoggedModelMetric } from '../../domain/loggedModel.ts'
import type { Tag } from '../../domain/tag.ts'
import { isLaterInFile } from '../rules/latestMetric.ts'
import type { FileAccess } from './fileAccess.ts'
import { KeyFiles } from './keyFiles.ts'
import { join, META, METRICS, PARAMS, TAGS } from './layout.ts'
import type { Meta } from './metaYaml.ts'
import { metricFiles } from './metricFiles.ts'
import type { MetricState } from './metricFiles.ts'
import { parseModelLine } from './metricLine.ts'
import type { ModelPoint } from './metricLine.ts'
import { readModelMeta } from './modelMeta.ts'
import { Queue } from './queue.ts'
import { isUnchanged, seen } from './stampedFiles.ts'
import type { Seen } from './stampedFiles.ts'
import { readTextFiles } from './textFiles.ts'

/** Of each metric the latest point on each dataset, as MLflow has it. */
const readLatest = metricFiles<ModelPoint, readonly LoggedModelMetric[]>({
  parse: parseModelLine,
  add: (latest = [], key, point) => {
    const rival = latest.find(
      ({ datasetName, datasetDigest }) => datasetName === point.datasetName && datasetDigest === point.datasetDigest,
    )
    if (rival === undefined) return [...latest, { key, ...point }]
    return isLaterInFile(point, rival)
      ? latest.map((metric) => (metric === rival ? { key, ...point } : metric))
      : latest
  },
})

/** One logged model as its files are. */
export class ModelRecord {
  readonly modelId: string
  readonly #experimentId: string
  readonly #metrics = new KeyFiles<MetricState<readonly LoggedModelMetric[]>>(readLatest)
  readonly #params = new KeyFiles<Tag>(readTextFiles)
  readonly #tags = new KeyFiles<Tag>(readTextFiles)
  #metaSeen: Seen = 'unsettled'
  readonly #looks = new Queue()
  #meta: Meta | undefined
  /** `undefined` when the folder is none, or its `meta.yaml` is broken. */
  model: LoggedModel | undefined
  isDeleted = false

  constructor(modelId: string, experimentId: string) {
    this.modelId = modelId
    this.#experimentId = experimentId
  }

  refresh(access: FileAccess, folder: string): Promise<void> {
    return this.#looks.run(() => this.#read(access, folder))
  }

  async #read(access: FileAccess, folder: string): Promise<void> {
    const path = join(folder, META)
    const [stamp] = await access.driver.stamps([path])
    if (!isUnchanged(this.#metaSeen, stamp)) {
      this.#metaSeen = seen(stamp)
      this.#meta = await access.readMeta(path)
    }
    const meta = this.#meta
    const info = meta && access.understand(path, () => readModelMeta(meta, this.modelId, this.#experimentId))
    this.isDeleted = meta?.['lifecycle_stage'] === 'deleted'
    if (info === undefined) {
      this.model = undefined
      return
    }
    await this.#metrics.refresh(access, join(folder, METRICS))
    await this.#params.refresh(access, join(folder, PARAMS))
    await this.#tags.refresh(access, join(folder, TAGS))
    this.model = {
      ...info,
      tags: this.#tags.states,
      params: this.#params.states,
      metrics: this.#metrics.states.flatMap(({ summary }) => summary ?? []),
    }
  }
}
