import type { Metric } from '../../domain/metric.ts'
import type { Param, Tag } from '../../domain/tag.ts'
import { invalidParameter } from '../storeError.ts'
import type { Batch } from '../trackingStore.ts'
import { checkKey } from './keys.ts'
import { LIMIT } from './limits.ts'
import { checkLength, truncate } from './text.ts'

/** Checks a metric; `path` is where it stands in a batch, empty when it is alone. */
export function checkMetric(metric: Metric, path = ''): void {
  const within = path === '' ? '' : `${path}.`
  checkKey(metric.key, `${within}name`)
  if (metric.timestampMs < 0) {
    throw invalidParameter(
      `Invalid value ${metric.timestampMs} for parameter '${within}timestamp' supplied: metric '${metric.key}' (value=${metric.value}). Timestamp must be a nonnegative long (64-bit integer) `,
    )
  }
  checkLength('Metric name', LIMIT.key, metric.key)
}

/** The param as it is stored: a long value is cut. */
export function cleanParam(param: Param, path = ''): Param {
  checkKey(param.key, path === '' ? 'key' : `${path}.key`)
  checkLength('Param key', LIMIT.key, param.key)
  return { key: param.key, value: truncate(param.value, LIMIT.paramValue) }
}

/** The run tag as it is stored: a long value is cut. */
export function cleanTag(tag: Tag, path = ''): Tag {
  const name = path === '' ? 'key' : `${path}.key`
  checkKey(tag.key, name)
  checkLength(name, LIMIT.key, tag.key)
  return { key: tag.key, value: truncate(tag.value, LIMIT.tagValue) }
}

/** Checks a whole batch before anything is written, in MLflow's order, and cuts long values. */
export function cleanBatch(batch: Batch): Batch {
  batch.metrics.forEach((metric, index) => checkMetric(metric, `metrics[${index}]`))
  const params = batch.params.map((param, index) => cleanParam(param, `params[${index}]`))
  const tags = batch.tags.map((tag, index) => cleanTag(tag, `tags[${index}]`))
  checkCount('metrics', LIMIT.batchMetrics, batch.metrics.length)
  checkCount('params', LIMIT.batchParams, params.length)
  checkCount('tags', LIMIT.batchTags, tags.length)
  checkCount('metrics, params, and tags', LIMIT.batchTotal, batch.metrics.length + params.length + tags.length)
  checkUnique(params)
  return { metrics: batch.metrics, params, tags }
}

function checkCount(what: string, limit: number, count: number): void {
  if (count <= limit) return
  throw invalidParameter(
    `A batch logging request can contain at most ${limit} ${what}. Got ${count} ${what}. Please split up ${what} across multiple requests and try again.`,
  )
}

function checkUnique(params: readonly Param[]): void {
  const seen = new Set<string>()
  const repeated = params.filter(({ key }) => seen.size === seen.add(key).size)
  if (repeated.length === 0) return
  const keys = repeated.map(({ key }) => `'${key}'`).join(', ')
  throw invalidParameter(
    `Duplicate parameter keys have been submitted: [${keys}]. Please ensure the request contains only one param value per param key.`,
  )
}

/** MLflow's texts for a param that would change. */
export function changedParam(runId: string, { key, value }: Param, stored: string) {
  return invalidParameter(
    `Changing param values is not allowed. Param with key='${key}' was already logged with value='${stored}' for run ID='${runId}'. Attempted logging new value '${value}'.`,
  )
}

/** A param that would change, and the value it has. */
export interface ParamChange {
  readonly param: Param
  readonly stored: string
}

/** The same for a batch: all that would change, in Python's notation. */
export function changedParams(runId: string, changes: readonly ParamChange[]) {
  const list = changes
    .map(({ param, stored }) => `{'key': '${param.key}', 'old_value': '${stored}', 'new_value': '${param.value}'}`)
    .join(', ')
  return invalidParameter(
    `Changing param values is not allowed. Params were already logged='[${list}]' for run ID='${runId}'.`,
  )
}
