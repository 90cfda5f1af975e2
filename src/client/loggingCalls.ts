import { datasetInputToWire } from '../contract/printWire.ts'
import * as runEndpoints from '../contract/runEndpoints.ts'
import type { Batch } from '../domain/batch.ts'
import type { DatasetInput } from '../domain/run.ts'
import type { Int64 } from '../lib/json.ts'
import { logInParts } from './logParts.ts'
import type { LogBatchOptions } from './logParts.ts'
import { RunCalls } from './runCalls.ts'
import { sentMetric, sentPair } from './sentValues.ts'
import type { CallOptions } from './transport.ts'

/** The part of `MlflowClient` that logs to a run. */
export abstract class LoggingCalls extends RunCalls {
  /** Logs one point; now, at step 0, unless told otherwise. POST `runs/log-metric`. @throws UsageError */
  async logMetric(
    runId: string,
    key: string,
    value: number,
    options: CallOptions & { readonly timestampMs?: Int64; readonly step?: Int64 } = {},
  ): Promise<void> {
    const point = sentMetric({
      key,
      value,
      timestampMs: options.timestampMs ?? Date.now(),
      step: options.step ?? 0,
    })
    await this.transport.call(runEndpoints.logMetric, { run_id: runId, run_uuid: runId, ...point }, options)
  }

  /** Logs a param as text; the same value again is accepted, another one refused. POST `runs/log-parameter`. */
  async logParam(runId: string, key: string, value: unknown, options: CallOptions = {}): Promise<void> {
    const request = { run_id: runId, run_uuid: runId, ...sentPair({ key, value }) }
    await this.transport.call(runEndpoints.logParam, request, options)
  }

  /**
   * Logs any number of metrics, params and tags, in as many calls as the protocol's limits ask for (1000 items, 100
   * params, 100 tags, 1 MB): params first, metrics last, each list in its order. Nothing is sent for an empty batch.
   * POST `runs/log-batch`. @throws BatchError that says what the server has accepted, UsageError before anything is sent
   */
  async logBatch(runId: string, batch: Batch, options: LogBatchOptions = {}): Promise<void> {
    await logInParts(this.transport, runId, batch, options)
  }

  /** POST `runs/set-tag`. */
  async setTag(runId: string, key: string, value: unknown, options: CallOptions = {}): Promise<void> {
    const request = { run_id: runId, run_uuid: runId, ...sentPair({ key, value }) }
    await this.transport.call(runEndpoints.setTag, request, options)
  }

  /** POST `runs/delete-tag`. @throws MlflowError RESOURCE_DOES_NOT_EXIST when the run has no such tag */
  async deleteTag(runId: string, key: string, options: CallOptions = {}): Promise<void> {
    await this.transport.call(runEndpoints.deleteTag, { run_id: runId, key }, options)
  }

  /**
   * Records datasets that the run read and, on servers 3.x, logged models; older ones ignore the models. POST
   * `runs/log-inputs`. @throws MissingEndpointError before MLflow 2.4
   */
  async logInputs(
    runId: string,
    datasets: readonly DatasetInput[],
    options: CallOptions & { readonly modelIds?: readonly string[] } = {},
  ): Promise<void> {
    const models = options.modelIds?.map((modelId) => ({ model_id: modelId }))
    const request = { run_id: runId, datasets: datasets.map(datasetInputToWire), models }
    await this.transport.call(runEndpoints.logInputs, request, options)
  }
}
