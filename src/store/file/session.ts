import type { Run } from '../../domain/run.ts'
import { inactiveRun, noRun } from '../rules/refusals.ts'
import { DiskFullError, StoreError } from '../storeError.ts'
import type { Catalog, FoundRun } from './catalog.ts'
import { FolderError } from './folderDriver.ts'
import type { FolderDriver, FolderFailure } from './folderDriver.ts'
import type { Histories } from './histories.ts'
import { join, META } from './layout.ts'
import type { Locks } from './locks.ts'
import { printMeta } from './metaYaml.ts'
import type { Meta } from './metaYaml.ts'

/** What every operation works with. */
export interface Session {
  readonly driver: FolderDriver
  readonly catalog: Catalog
  readonly histories: Histories
  readonly locks: Locks
}

/** A run that is there, with its files as they are now. */
export interface OpenRun extends FoundRun {
  readonly run: Run
}

/** @throws StoreError that names the file when the run cannot be read */
export async function openRun({ catalog }: Session, runId: string): Promise<OpenRun> {
  const found = await catalog.run(runId)
  if (found === undefined) throw noRun(runId)
  const { run } = found.record
  if (run !== undefined) return { ...found, run }
  throw new StoreError('DATA_LOSS', `Run '${runId}' cannot be read: see ${join(found.folder, META)}.`)
}

/** A run that may be written to. */
export async function openActiveRun(session: Session, runId: string): Promise<OpenRun> {
  const found = await openRun(session, runId)
  if (found.run.info.lifecycleStage === 'deleted') throw inactiveRun(runId)
  return found
}

/** Runs work on one run after all other writes to it; the next reader sees what it wrote. */
export function writeRun<T>(session: Session, runId: string, work: () => Promise<T>): Promise<T> {
  return session.locks.one(runId, async () => {
    try {
      return await work()
    } finally {
      // The run need not be known: then nothing was written.
      session.catalog.touchRun(runId)
    }
  })
}

/** Replaces fields of a `meta.yaml` and keeps the others, also those that only a later MLflow knows. */
export async function writeMeta({ driver, catalog }: Session, folder: string, changes: Meta): Promise<void> {
  const path = join(folder, META)
  const meta = await catalog.access.readMeta(path)
  if (meta === undefined) throw new StoreError('DATA_LOSS', `${path} cannot be read, and so not changed either.`)
  await driver.write(folder, [{ path, text: printMeta({ ...meta, ...changes }) }])
}

const CODES = {
  readonly: 'PERMISSION_DENIED',
  missing: 'RESOURCE_DOES_NOT_EXIST',
  name: 'INVALID_PARAMETER_VALUE',
  taken: 'INVALID_PARAMETER_VALUE',
  outside: 'PERMISSION_DENIED',
  other: 'INTERNAL_ERROR',
} as const satisfies Record<Exclude<FolderFailure, 'full'>, StoreError['errorCode']>

/** What the file system's own words would not explain to the person whose request it was. */
const MESSAGES: Partial<Record<FolderFailure, string>> = {
  name: 'A key of the request is too long to be the name of a file.',
  taken:
    'A key of the request needs a folder where another key has its file, or the reverse: in a store of files a key cannot go on after one that is there, as "a" and "a/b" would.',
}

/** What the file system said, in MLflow's codes. */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof FolderError)) return error
  const { failure, message } = error
  if (failure === 'full') return new DiskFullError(message, { cause: error })
  return new StoreError(CODES[failure], MESSAGES[failure] ?? message, { cause: error })
}
