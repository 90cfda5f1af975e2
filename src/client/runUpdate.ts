import { getRun } from '../contract/runEndpoints.ts'
import type { RunStatus } from '../domain/run.ts'
import { MlflowError } from '../domain/trackingError.ts'
import type { Int64 } from '../lib/json.ts'
import type { CallOptions, Transport } from './transport.ts'

/** What becomes of a run; what is not given stays. */
export interface RunUpdate {
  readonly status?: Exclude<RunStatus, 'UNKNOWN'> | undefined
  readonly runName?: string
  /** Milliseconds; 0 takes the end away. */
  readonly endTimeMs?: Int64 | undefined
}

/** Whether servers keep what `runs/update` does not name, by their transports; each is asked once. */
const keepsRest = new WeakMap<Transport, boolean>()

/**
 * An update that says enough for any server. Those before MLflow 2.3 take a missing status as RUNNING and a missing end as
 * none, so that renaming would start a finished run again: they are sent both as the run has them, as Python 1.x does.
 */
export async function completeUpdate(
  transport: Transport,
  runId: string,
  update: CallOptions & RunUpdate,
): Promise<Omit<RunUpdate, 'runName'>> {
  if (update.status !== undefined && update.endTimeMs !== undefined) return update
  let keeps = keepsRest.get(transport)
  if (keeps === undefined) {
    keeps = await isSince23(transport, update)
    keepsRest.set(transport, keeps)
  }
  if (keeps) return update
  const { info } = (await transport.call(getRun, { run_id: runId, run_uuid: runId }, update)).run
  const status = info.status === 'UNKNOWN' ? undefined : info.status
  return { status: update.status ?? status, endTimeMs: update.endTimeMs ?? info.endTimeMs }
}

/** What says no version is taken as old: before 2.1 no server does, and what is sent besides does no harm. */
async function isSince23(transport: Transport, options: CallOptions): Promise<boolean> {
  try {
    const version = await (await transport.download('/version', {}, options)).text()
    const [major = 0, minor = 0] = version.split('.').map(Number)
    return major > 2 || (major === 2 && minor >= 3)
  } catch (error) {
    if (error instanceof MlflowError) return false
    throw error
  }
}
