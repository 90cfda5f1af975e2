import { afterAll } from 'vitest'
import type { StoreKind } from '../../domain/filter/evaluate.ts'
import type { Run } from '../../domain/run.ts'
import { makeTestFolder } from './testFolder.ts'
import type { TestFolder } from './testFolder.ts'
import { openTestStore } from './testStore.ts'
import type { TrackingStore } from '../../store/trackingStore.ts'
import { runFiles } from '../../store/testing/runFiles.ts'
import { insertRun } from '../../store/testing/runRows.ts'

export interface StoreUnderTest {
  readonly kind: StoreKind
  /** Empty, but for the default experiment. */
  readonly open: () => Promise<TrackingStore>
  /**
   * With these runs in the default experiment, put there past the store: that would give them ids and the tag of their name.
   */
  readonly openWith: (runs: readonly Run[]) => Promise<TrackingStore>
}

/** Every kind of tracking store, for tests of what all of them promise. */
export const STORES: readonly StoreUnderTest[] = [
  {
    kind: 'sqlite',
    open: async () => openTestStore().store,
    openWith: async (runs) => {
      const { driver, store } = openTestStore()
      for (const run of runs) insertRun(driver, run)
      return store
    },
  },
  {
    kind: 'file',
    open: () => openFolder({}),
    openWith: (runs) => openFolder(Object.assign({ '0/meta.yaml': DEFAULT_META }, ...runs.map(runFiles))),
  },
]

const DEFAULT_META = "artifact_location: mlflow-artifacts:/0\nexperiment_id: '0'\nname: Default\n"

const folders: TestFolder[] = []
afterAll(() => folders.forEach(({ remove }) => remove()))

function openFolder(files: Readonly<Record<string, string>>): Promise<TrackingStore> {
  const folder = makeTestFolder(files)
  folders.push(folder)
  return folder.open()
}
