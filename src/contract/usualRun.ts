import * as z from 'zod/mini'
import { RUN_STATUSES } from '../domain/run.ts'
import type { RunInfo, RunInputs } from '../domain/run.ts'
import type { ColumnedRun } from '../domain/runColumns.ts'
import { SYSTEM_TAG, valueOf } from '../domain/tag.ts'
import type { Tag } from '../domain/tag.ts'
import { inputsWire, metricsWire, NO_INPUTS, outputsWire } from './runWire.ts'

type Fields = Readonly<Record<string, unknown>>
type ColumnedMetrics = ColumnedRun['data']['metrics']

/**
 * What columns keep of a run, of a run as current servers print it; `undefined` for whatever else it may be, right or
 * wrong: `runWire` reads that, which takes several times as long. Integers past 2^53 are not usual where it matters, so
 * that `wire` may come of `JSON.parse`, which rounds them.
 */
export function readUsualRun(wire: unknown): ColumnedRun | undefined {
  if (!isFields(wire)) return undefined
  const { info: infoWire, data = {}, inputs: inputsRead, outputs } = wire
  const info = usualInfo(infoWire)
  if (info === undefined || !isFields(data) || !isUsualOutputs(outputs)) return undefined
  const metrics = usualMetrics(data['metrics'])
  const params = usualPairs(data['params'])
  const tags = usualPairs(data['tags'])
  const inputs = usualInputs(inputsRead)
  if (metrics === undefined || params === undefined || tags === undefined || inputs === undefined) return undefined
  const runName = info.runName || (valueOf(tags, SYSTEM_TAG.runName) ?? '')
  return { info: runName === info.runName ? info : { ...info, runName }, data: { metrics, params, tags }, inputs }
}

function usualInfo(wire: unknown): RunInfo | undefined {
  if (!isFields(wire)) return undefined
  const {
    run_id: runId,
    run_uuid: uuid = '',
    run_name: runName = '',
    experiment_id: experimentId = '',
    user_id: userId = '',
    artifact_uri: artifactUri = '',
    start_time: startTimeMs,
    end_time: endTimeMs,
    lifecycle_stage: lifecycleStage,
  } = wire
  const status = RUN_STATUSES.find((known) => known === wire['status'])
  if (typeof runId !== 'string' || typeof uuid !== 'string' || typeof experimentId !== 'string') return undefined
  if (typeof userId !== 'string' || typeof artifactUri !== 'string' || status === undefined) return undefined
  if (typeof runName !== 'string' || !isWhole(startTimeMs) || !isWhole(endTimeMs)) return undefined
  if (lifecycleStage !== 'active' && lifecycleStage !== 'deleted') return undefined
  return {
    runId,
    experimentId,
    runName,
    status,
    startTimeMs,
    endTimeMs: endTimeMs === 0 ? undefined : endTimeMs,
    lifecycleStage,
    artifactUri,
    userId,
  }
}

/** The list itself where all values are finite: a page has 50,000 metrics. */
function usualMetrics(wire: unknown = []): ColumnedMetrics | undefined {
  if (!Array.isArray(wire) || !wire.every(isUsualMetric)) return undefined
  return wire.every(hasNumber) ? wire : z.safeParse(metricsWire, wire).data
}

function isUsualMetric(wire: unknown): wire is Fields {
  return isFields(wire) && typeof wire['key'] === 'string' && isWhole(wire['timestamp']) && isWhole(wire['step'])
}

function hasNumber(metric: Fields): metric is Fields & ColumnedMetrics[number] {
  return typeof metric['value'] === 'number'
}

function usualPairs(wire: unknown = []): readonly Tag[] | undefined {
  return Array.isArray(wire) && wire.every(isPair) ? wire : undefined
}

function isPair(wire: unknown): wire is Tag {
  return isFields(wire) && typeof wire['key'] === 'string' && typeof wire['value'] === 'string'
}

function usualInputs(wire: unknown): RunInputs | undefined {
  return wire === undefined ? NO_INPUTS : z.safeParse(inputsWire, wire).data
}

function isUsualOutputs(wire: unknown): boolean {
  return wire === undefined || z.safeParse(outputsWire, wire).data?.every(({ step }) => isWhole(step)) === true
}

function isWhole(value: unknown): value is number | undefined {
  return value === undefined || Number.isSafeInteger(value)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
