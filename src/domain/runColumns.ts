import { datasetEntries } from './datasetText.ts'
import type { Metric } from './metric.ts'
import { parseNumber } from './paramNumber.ts'
import { RUN_STATUSES } from './run.ts'
import type { Run, RunInfo, RunStatus } from './run.ts'
import { SparseCells } from './sparseColumns.ts'
import type { SparseColumns } from './sparseColumns.ts'
import { SYSTEM_TAG } from './tag.ts'

/**
 * A page of runs as columns: what a table needs of them and nothing per run but its id and name. Everything in it can
 * be posted from a worker cheaply.
 */
export interface RunColumns {
  readonly size: number
  readonly runIds: readonly string[]
  readonly names: readonly string[]
  /** Index into `RUN_STATUSES`; one past its end is `UNKNOWN`. */
  readonly statuses: Uint8Array<ArrayBuffer>
  /** 1 where the run is deleted. */
  readonly deleted: Uint8Array<ArrayBuffer>
  /** Milliseconds since the epoch, NaN where absent. */
  readonly startTimesMs: Float64Array<ArrayBuffer>
  /** Milliseconds since the epoch, NaN where absent. */
  readonly endTimesMs: Float64Array<ArrayBuffer>
  /** Codes into `texts`. */
  readonly experimentIds: Uint32Array<ArrayBuffer>
  /** Codes into `texts`. */
  readonly userIds: Uint32Array<ArrayBuffer>
  /** Latest value per key. */
  readonly metrics: SparseColumns<Float64Array<ArrayBuffer>>
  /** Codes into `texts`. */
  readonly params: SparseColumns<Uint32Array<ArrayBuffer>>
  /** 1 for each key of `params` whose every value is a number. */
  readonly numericParams: Uint8Array<ArrayBuffer>
  /** Codes into `texts`. People's own tags and those of `SYSTEM_TAG`. */
  readonly tags: SparseColumns<Uint32Array<ArrayBuffer>>
  /** Codes into `texts`; keys and texts are those of `datasetEntries`. */
  readonly datasets: SparseColumns<Uint32Array<ArrayBuffer>>
  /** Every distinct text once: parameters repeat from run to run. */
  readonly texts: readonly string[]
}

const KEPT_SYSTEM_TAGS: ReadonlySet<string> = new Set(Object.values(SYSTEM_TAG))

/** Whether columns hold the tag: MLflow's bookkeeping (`mlflow.log-model.history` can be kilobytes a run) is not what a table shows. */
export function isKeptTag(key: string): boolean {
  return !key.startsWith('mlflow.') || KEPT_SYSTEM_TAGS.has(key)
}

/** The code of a status in `RunColumns.statuses`. */
export function encodeStatus(status: RunStatus): number {
  const code = RUN_STATUSES.findIndex((known) => known === status)
  return code === -1 ? RUN_STATUSES.length : code
}

/** The status that a code of `RunColumns.statuses` stands for. */
export function decodeStatus(code: number | undefined): RunStatus {
  return RUN_STATUSES[code ?? RUN_STATUSES.length] ?? 'UNKNOWN'
}

/** What columns keep of a run. */
export type ColumnedRun = Pick<Run, 'info' | 'inputs'> & {
  readonly data: Pick<Run['data'], 'params' | 'tags'> & { readonly metrics: readonly Pick<Metric, 'key' | 'value'>[] }
}

/** Turns a page of runs into columns. */
export function runColumns(runs: readonly ColumnedRun[]): RunColumns {
  const page = new RunPageColumns()
  for (const run of runs) page.add(run)
  return page.toColumns()
}

/** Makes columns of runs that come one after the other, so that nobody has to hold all of a page's. */
export class RunPageColumns {
  readonly #infos: RunInfo[] = []
  readonly #metrics = new SparseCells()
  readonly #params = new SparseCells()
  readonly #tags = new SparseCells()
  readonly #datasets = new SparseCells()
  readonly #codes = new Map<string, number>()

  add({ info, data, inputs }: ColumnedRun): void {
    const row = this.#infos.push(info) - 1
    for (const { key, value } of data.metrics) this.#metrics.add(row, key, value)
    for (const { key, value } of data.params) this.#params.add(row, key, this.#codeOf(value))
    for (const { key, value } of data.tags) if (isKeptTag(key)) this.#tags.add(row, key, this.#codeOf(value))
    for (const { key, value } of datasetEntries(inputs.datasetInputs)) {
      this.#datasets.add(row, key, this.#codeOf(value))
    }
  }

  toColumns(): RunColumns {
    const infos = this.#infos
    const size = infos.length
    const makeCodes = (cells: number): Uint32Array<ArrayBuffer> => new Uint32Array(cells)
    const params = this.#params.toColumns(size, makeCodes)
    const experimentIds = Uint32Array.from(infos, ({ experimentId }) => this.#codeOf(experimentId))
    const userIds = Uint32Array.from(infos, ({ userId }) => this.#codeOf(userId))
    const texts = [...this.#codes.keys()]
    return {
      size,
      runIds: infos.map(({ runId }) => runId),
      names: infos.map(({ runName }) => runName),
      statuses: Uint8Array.from(infos, ({ status }) => encodeStatus(status)),
      deleted: Uint8Array.from(infos, ({ lifecycleStage }) => (lifecycleStage === 'deleted' ? 1 : 0)),
      startTimesMs: Float64Array.from(infos, ({ startTimeMs }) => Number(startTimeMs ?? Number.NaN)),
      endTimesMs: Float64Array.from(infos, ({ endTimeMs }) => Number(endTimeMs ?? Number.NaN)),
      experimentIds,
      userIds,
      metrics: this.#metrics.toColumns(size, (cells) => new Float64Array(cells)),
      params,
      numericParams: numericColumns(params, texts),
      tags: this.#tags.toColumns(size, makeCodes),
      datasets: this.#datasets.toColumns(size, makeCodes),
      texts,
    }
  }

  #codeOf(text: string): number {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    this.#codes.set(text, this.#codes.size)
    return this.#codes.size - 1
  }
}

function numericColumns(params: RunColumns['params'], texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const isNumber = texts.map((text) => parseNumber(text) !== undefined)
  return Uint8Array.from(params.keys, (_key, slot) => {
    const codes = params.values.subarray(params.starts[slot], params.starts[slot + 1])
    return codes.every((code) => isNumber[code]) ? 1 : 0
  })
}

/** The buffers of `columns`, for `postMessage` to move instead of copy. */
export function buffersOf(columns: RunColumns): ArrayBuffer[] {
  const { statuses, deleted, startTimesMs, endTimesMs, experimentIds, userIds, numericParams } = columns
  const own = [statuses, deleted, startTimesMs, endTimesMs, experimentIds, userIds, numericParams]
  const sparse = [columns.metrics, columns.params, columns.tags, columns.datasets].flatMap(
    ({ starts, rows, values }) => [starts, rows, values],
  )
  return [...own, ...sparse].map((array) => array.buffer)
}
