import { logBatch } from '../contract/runEndpoints.ts'
import { BatchError } from '../domain/batch.ts'
import type { Batch } from '../domain/batch.ts'
import { TrackingError } from '../domain/trackingError.ts'
import { batchParts, countOf, joinParts } from './batchParts.ts'
import { sentMetric, sentPair } from './sentValues.ts'
import type { CallOptions, Transport } from './transport.ts'

export interface LogBatchOptions extends CallOptions {
  /** Called after every part: how many items the server has accepted, of how many. */
  readonly onProgress?: (accepted: number, total: number) => void
}

/** Sends a batch part by part, in order, and stops at the first that fails. @throws BatchError */
export async function logInParts(
  transport: Transport,
  runId: string,
  batch: Batch,
  options: LogBatchOptions,
): Promise<void> {
  const parts = batchParts(batch)
  const total = countOf(batch)
  let accepted = 0
  for (const [index, part] of parts.entries()) {
    // Params and tags may be sent twice, metrics may not: some stores keep the same point twice.
    const endpoint = { ...logBatch, idempotent: part.metrics.length === 0 }
    const request = {
      run_id: runId,
      metrics: part.metrics.map(sentMetric),
      params: part.params.map(sentPair),
      tags: part.tags.map(sentPair),
    }
    try {
      await transport.call(endpoint, request, options)
    } catch (error) {
      if (!(error instanceof TrackingError)) throw error
      throw new BatchError(error, {
        accepted: joinParts(parts.slice(0, index)),
        failed: part,
        unsent: joinParts(parts.slice(index + 1)),
      })
    }
    accepted += countOf(part)
    options.onProgress?.(accepted, total)
  }
}
