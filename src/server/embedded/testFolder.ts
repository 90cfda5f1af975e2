import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openFileStore } from '../../store/file/fileStore.ts'
import type { StoreProblem } from '../../domain/connection.ts'
import type { TrackingStore } from '../../store/trackingStore.ts'
import { openNodeFolder } from './nodeFolderDriver.ts'

export interface TestFolder {
  readonly root: string
  /** Another store on the same folder, as another process would have it. */
  readonly open: () => Promise<TrackingStore>
  /** Puts files there, past the store. */
  readonly put: (files: Readonly<Record<string, string>>) => void
  /** What the stores could not read. */
  readonly reported: StoreProblem[]
  readonly remove: () => void
}

/** For tests: a folder `mlruns` of its own, in which nothing waits for the disk. */
export function makeTestFolder(files: Readonly<Record<string, string>> = {}): TestFolder {
  const parent = mkdtempSync(path.join(tmpdir(), 'runlens-mlruns-'))
  const root = path.join(parent, 'mlruns')
  mkdirSync(root)
  const reported: StoreProblem[] = []
  const put = (more: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
      writeFileSync(path.join(root, name), text)
    }
  }
  put(files)
  return {
    root,
    put,
    reported,
    open: () =>
      openFileStore({
        driver: openNodeFolder({ root, isDurable: false }),
        artifactRoot: 'mlflow-artifacts:/',
        maxStaleMs: 0,
        isReadOnly: false,
        report: (problem) => reported.push(problem),
      }),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  }
}
