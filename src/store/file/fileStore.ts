import { StoreError } from '../storeError.ts'
import type { TrackingStore } from '../trackingStore.ts'
import { Catalog } from './catalog.ts'
import * as experiments from './experiments.ts'
import type { CatalogSettings } from './experimentRecord.ts'
import { FileAccess } from './fileAccess.ts'
import type { FolderDriver } from './folderDriver.ts'
import { Histories } from './histories.ts'
import * as inputs from './inputs.ts'
import { join, META, NO_EXPERIMENTS } from './layout.ts'
import { Locks } from './locks.ts'
import * as logging from './logging.ts'
import * as loggedModels from './loggedModels.ts'
import * as history from './metricHistory.ts'
import type { StoreProblem } from '../../domain/connection.ts'
import * as runs from './runs.ts'
import { searchExperiments } from './searchExperiments.ts'
import { searchLoggedModels } from './searchLoggedModels.ts'
import { searchRuns } from './searchRuns.ts'
import { toStoreError, writeRun } from './session.ts'
import type { Session } from './session.ts'

export interface FileStoreOptions extends CatalogSettings {
  readonly driver: FolderDriver
  readonly isReadOnly: boolean
  /** Is told of each file that cannot be read. */
  readonly report: (problem: StoreProblem) => void
}

/**
 * A tracking store in MLflow's own `mlruns` layout, of every MLflow. Opening a folder writes nothing to it, unless it is
 * empty.
 * @throws StoreError when the folder holds something else
 */
export async function openFileStore(options: FileStoreOptions): Promise<TrackingStore> {
  const { driver, report } = options
  const catalog = new Catalog(new FileAccess(driver, report), options)
  const session: Session = { driver, catalog, histories: new Histories(), locks: new Locks() }
  await prepare(session, options)

  const read = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    try {
      return await work(session)
    } catch (error) {
      throw toStoreError(error)
    }
  }
  /** To one run, or to one model: the id is the lock. */
  const write = <T>(id: string, work: (session: Session) => Promise<T>): Promise<T> =>
    read((on) => writeRun(on, id, () => work(on)))
  /** Of something that nobody else knows yet. */
  const create = <T>(work: (session: Session) => Promise<T>): Promise<T> => write(crypto.randomUUID(), work)
  /** To experiments. */
  const arrange = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    read((on) => on.locks.alone(() => work(on)))

  return {
    createExperiment: (experiment) => arrange((on) => experiments.createExperiment(on, experiment)),
    getExperiment: (id) => read((on) => experiments.getExperiment(on, id)),
    getExperimentByName: (name) => read((on) => experiments.getExperimentByName(on, name)),
    searchExperiments: (request) => read((on) => searchExperiments(on, request)),
    renameExperiment: (id, name) => arrange((on) => experiments.renameExperiment(on, id, name)),
    deleteExperiment: (id) => arrange((on) => experiments.setExperimentStage(on, id, 'deleted')),
    restoreExperiment: (id) => arrange((on) => experiments.setExperimentStage(on, id, 'active')),
    setExperimentTag: (id, tag) => arrange((on) => experiments.setExperimentTag(on, id, tag)),
    deleteExperimentTag: (id, key) => arrange((on) => experiments.deleteExperimentTag(on, id, key)),

    createRun: (run) => create((on) => runs.createRun(on, run)),
    getRun: (id) => read((on) => runs.getRun(on, id)),
    updateRun: (id, update) => write(id, (on) => runs.updateRun(on, id, update)),
    deleteRun: (id) => write(id, (on) => runs.setRunStage(on, id, 'deleted')),
    restoreRun: (id) => write(id, (on) => runs.setRunStage(on, id, 'active')),
    searchRuns: (request) => read((on) => searchRuns(on, request)),

    logBatch: (id, batch) => write(id, (on) => logging.logBatch(on, id, batch)),
    logMetric: (id, metric) => write(id, (on) => logging.logMetric(on, id, metric)),
    logParam: (id, param) => write(id, (on) => logging.logParam(on, id, param)),
    setTag: (id, tag) => write(id, (on) => logging.setTag(on, id, tag)),
    deleteTag: (id, key) => write(id, (on) => logging.deleteTag(on, id, key)),
    logInputs: (id, update) => write(id, (on) => inputs.logInputs(on, id, update)),
    logOutputs: (id, models) => write(id, (on) => inputs.logOutputs(on, id, models)),
    recordLoggedModel: (id, modelJson) => write(id, (on) => logging.recordLoggedModel(on, id, modelJson)),

    getMetricHistory: (id, key, page) => read((on) => history.getMetricHistory(on, id, key, page)),
    getMetricHistoryBulk: (ids, key, max) => read((on) => history.getMetricHistoryBulk(on, ids, key, max)),
    getMetricHistoryBulkInterval: (request) => read((on) => history.getMetricHistoryBulkInterval(on, request)),
    searchDatasets: (ids) => read((on) => inputs.searchDatasets(on, ids)),

    createLoggedModel: (model) => create((on) => loggedModels.createLoggedModel(on, model)),
    getLoggedModel: (id, { allowDeleted }) => read((on) => loggedModels.getLoggedModel(on, id, allowDeleted)),
    finalizeLoggedModel: (id, status) => write(id, (on) => loggedModels.finalizeLoggedModel(on, id, status)),
    deleteLoggedModel: (id) => write(id, (on) => loggedModels.deleteLoggedModel(on, id)),
    setLoggedModelTags: (id, tags) => write(id, (on) => loggedModels.setLoggedModelTags(on, id, tags)),
    deleteLoggedModelTag: (id, key) => write(id, (on) => loggedModels.deleteLoggedModelTag(on, id, key)),
    logLoggedModelParams: (id, params) => write(id, (on) => loggedModels.logLoggedModelParams(on, id, params)),
    searchLoggedModels: (request) => read((on) => searchLoggedModels(on, request)),

    problems: () => catalog.problems(),
    // Whatever is being written is written to its end.
    close: () => session.locks.alone(async () => {}),
  }
}

/** Gives an empty folder its default experiment, and refuses one in which nothing is MLflow's. */
async function prepare(session: Session, { driver, isReadOnly }: FileStoreOptions): Promise<void> {
  const entries = (await driver.list('')) ?? []
  if (entries.length === 0 && !isReadOnly) {
    const name = { experimentId: experiments.DEFAULT_ID, name: 'Default', artifactLocation: undefined, tags: [] }
    await experiments.makeExperiment(session, name)
    return
  }
  if (entries.length === 0 || entries.some(({ name }) => NO_EXPERIMENTS.has(name))) return
  const metas = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => join(name, META))
  if ((await driver.stamps(metas)).some((stamp) => stamp !== undefined)) return
  throw new StoreError('INVALID_STATE', 'This folder holds no MLflow experiments.')
}
