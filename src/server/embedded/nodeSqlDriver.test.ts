import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSqlStore } from '../../store/sql/sqlStore.ts'
import { openSqliteFile } from './nodeSqlDriver.ts'

const SETTINGS = { artifactRoot: 'mlflow-artifacts:/', defer: setImmediate, report: () => undefined }

function openStore() {
  const folder = mkdtempSync(path.join(tmpdir(), 'runlens-driver-'))
  const file = path.join(folder, 'mlflow.db')
  const driver = openSqliteFile({ path: file, readOnly: false })
  onTestFinished(() => {
    driver.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { file, driver, store: openSqlStore({ driver, ...SETTINGS }) }
}

const newExperiment = (name: string) => ({ name, artifactLocation: undefined, tags: [] })

test('a full disk is told with the name of the file, nothing of the write is kept, and the rest stays readable', async () => {
  const { file, driver, store } = openStore()
  const runId = (await store.createRun({ experimentId: '0', userId: '', runName: 'r', startTimeMs: 1, tags: [] })).info
    .runId
  // SQLite refuses further pages exactly as it does when the disk has none.
  driver.exec('PRAGMA max_page_count = 1')
  const metrics = Array.from({ length: 1000 }, (_, step) => ({
    key: 'm'.repeat(200),
    value: step,
    timestampMs: 1,
    step,
  }))
  await expect(store.logBatch(runId, { metrics, params: [], tags: [] })).rejects.toMatchObject({
    errorCode: 'TEMPORARILY_UNAVAILABLE',
    message: `${file}: database or disk is full`,
  })
  expect((await store.getRun(runId)).data.metrics).toEqual([])
  driver.exec('PRAGMA max_page_count = 100000')
  await store.logBatch(runId, { metrics, params: [], tags: [] })
  expect((await store.getRun(runId)).data.metrics).toMatchObject([{ step: 999 }])
})

test('a file that may only be read refuses writes with its name', async () => {
  const { file } = openStore()
  const store = openSqlStore({ driver: openSqliteFile({ path: file, readOnly: true }), ...SETTINGS })
  onTestFinished(async () => store.close())
  await expect(store.createExperiment(newExperiment('x'))).rejects.toMatchObject({
    errorCode: 'PERMISSION_DENIED',
    message: `${file}: attempt to write a readonly database`,
  })
  expect((await store.getExperiment('0')).name).toBe('Default')
})
