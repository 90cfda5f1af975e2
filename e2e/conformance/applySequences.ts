import type { NodeMlflowClient } from '../../src/client/node/nodeMlflowClient.ts'
import { BatchError } from '../../src/domain/batch.ts'
import type { RunStatus } from '../../src/domain/run.ts'
import { MlflowError } from '../../src/domain/trackingError.ts'
import { readInt64 } from '../../src/lib/json.ts'
import type { Operation } from './sequences.ts'

const SPECIAL: Readonly<Record<string, number>> = { nan: Number.NaN, inf: Infinity, '-inf': -Infinity }

const numberOf = (text: string): number => SPECIAL[text] ?? Number(text)
const tagsOf = (pairs: unknown) => (pairs as readonly [string, string][]).map(([key, value]) => ({ key, value }))

type Status = Exclude<RunStatus, 'UNKNOWN'>

/** Applies sequences through this client; the outcome of each operation is `ok` or MLflow's error code. */
export async function applySequences(
  client: NodeMlflowClient,
  prefix: string,
  sequences: readonly (readonly Operation[])[],
): Promise<string[]> {
  const outcomes: string[] = []
  for (const [index, sequence] of sequences.entries()) {
    const ids = new Map<unknown, string>()
    for (const operation of sequence) {
      try {
        await applyOne(client, `${prefix}${index}-`, ids, operation)
        outcomes.push('ok')
      } catch (error) {
        const cause = error instanceof BatchError ? error.cause : error
        if (!(cause instanceof MlflowError)) throw error
        // Python's client, which asks again after a 5xx, then hides the server's code.
        outcomes.push(cause.status >= 500 ? 'INTERNAL_ERROR' : cause.errorCode)
      }
    }
  }
  return outcomes
}

async function applyOne(
  client: NodeMlflowClient,
  prefix: string,
  ids: Map<unknown, string>,
  operation: Operation,
): Promise<void> {
  const word = (name: string): string => String(operation[name])
  const timeMs = Number(operation['time'])
  const id = ids.get(operation['id']) ?? ''
  switch (operation.op) {
    case 'createExperiment':
      ids.set(
        operation['id'],
        await client.createExperiment(prefix + word('name'), { tags: tagsOf(operation['tags']) }),
      )
      return
    case 'renameExperiment':
      return client.renameExperiment(id, prefix + word('name'))
    case 'deleteExperiment':
      return client.deleteExperiment(id)
    case 'restoreExperiment':
      return client.restoreExperiment(id)
    case 'setExperimentTag':
      return client.setExperimentTag(id, word('key'), word('value'))
    case 'createRun': {
      const options = { runName: word('name'), startTimeMs: timeMs, tags: tagsOf(operation['tags']) }
      const { info } = await client.createRun(ids.get(operation['experiment']) ?? '', options)
      ids.set(operation['id'], info.runId)
      return
    }
    case 'updateRun':
      await client.updateRun(id, { status: word('status') as Status, runName: word('name') })
      return
    case 'setTerminated':
      await client.setTerminated(id, { status: word('status') as Status, endTimeMs: timeMs })
      return
    case 'deleteRun':
      return client.deleteRun(id)
    case 'restoreRun':
      return client.restoreRun(id)
    case 'logMetric':
      return client.logMetric(id, word('key'), numberOf(word('value')), {
        timestampMs: timeMs,
        step: readInt64(word('step')) ?? 0,
      })
    case 'logParam':
      return client.logParam(id, word('key'), word('value'))
    case 'setTag':
      return client.setTag(id, word('key'), word('value'))
    case 'deleteTag':
      return client.deleteTag(id, word('key'))
    case 'logBatch': {
      const metrics = operation['metrics'] as readonly { key: string; value: string; time: number; step: string }[]
      return client.logBatch(id, {
        metrics: metrics.map((metric) => ({
          key: metric.key,
          value: numberOf(metric.value),
          timestampMs: metric.time,
          step: readInt64(metric.step) ?? 0,
        })),
        params: tagsOf(operation['params']),
        tags: tagsOf(operation['tags']),
      })
    }
    default:
      throw new Error(`no operation ${operation.op}`)
  }
}
