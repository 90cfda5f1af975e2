import type { StoreProblem } from '../../domain/connection.ts'
import { Problems } from '../problems.ts'
import type { TrackingStore } from '../trackingStore.ts'
import { CONNECTION_SETTINGS, prepareDatabase, Transactions } from './connection.ts'
import * as experiments from './experiments.ts'
import { levelSchema } from './features.ts'
import * as inputs from './inputs.ts'
import * as logging from './logging.ts'
import * as loggedModels from './loggedModels.ts'
import * as history from './metricHistory.ts'
import * as runs from './runs.ts'
import { searchExperiments } from './searchExperiments.ts'
import { searchLoggedModels } from './searchLoggedModels.ts'
import { searchRuns } from './searchRuns.ts'
import type { Session } from './session.ts'
import type { SqlDriver } from './sqlDriver.ts'

export interface SqlStoreOptions {
  readonly driver: SqlDriver
  /** Where experiments without a location of their own put their artifacts, such as `mlflow-artifacts:/`. */
  readonly artifactRoot: string
  /** See `Transactions`. */
  readonly defer: (flush: () => void) => void
  /** Is told once of what cannot be read. */
  readonly report: (problem: StoreProblem) => void
}

/**
 * A tracking store in MLflow's own SQL schema, of any version since 1.0. Opening a database writes nothing to it, unless
 * it is empty.
 */
export function openSqlStore({ driver, artifactRoot, defer, report }: SqlStoreOptions): TrackingStore {
  driver.exec(CONNECTION_SETTINGS)
  prepareDatabase(driver, artifactRoot)
  const problems = new Problems(report)
  const session: Session = { driver, artifactRoot, problems, features: levelSchema(driver) }
  const transactions = new Transactions(driver, defer)
  const read = async <T>(work: (session: Session) => T): Promise<T> => transactions.read(() => work(session))
  const write = <T>(work: (session: Session) => T): Promise<T> => transactions.write(() => work(session))

  return {
    createExperiment: (experiment) => write((on) => experiments.createExperiment(on, experiment)),
    getExperiment: (id) => read((on) => experiments.getExperiment(on, id)),
    getExperimentByName: (name) => read((on) => experiments.getExperimentByName(on, name)),
    searchExperiments: (request) => read((on) => searchExperiments(on, request)),
    renameExperiment: (id, name) => write((on) => experiments.renameExperiment(on, id, name)),
    deleteExperiment: (id) => write((on) => experiments.setExperimentStage(on, id, 'deleted')),
    restoreExperiment: (id) => write((on) => experiments.setExperimentStage(on, id, 'active')),
    setExperimentTag: (id, tag) => write((on) => experiments.setExperimentTag(on, id, tag)),
    deleteExperimentTag: (id, key) => write((on) => experiments.deleteExperimentTag(on, id, key)),

    createRun: (run) => write((on) => runs.createRun(on, run)),
    getRun: (id) => read((on) => runs.getRun(on, id)),
    updateRun: (id, update) => write((on) => runs.updateRun(on, id, update)),
    deleteRun: (id) => write((on) => runs.setRunStage(on, id, 'deleted')),
    restoreRun: (id) => write((on) => runs.setRunStage(on, id, 'active')),
    searchRuns: (request) => read((on) => searchRuns(on, request)),

    logBatch: (id, batch) => write((on) => logging.logBatch(on, id, batch)),
    logMetric: (id, metric) => write((on) => logging.logMetric(on, id, metric)),
    logParam: (id, param) => write((on) => logging.logParam(on, id, param)),
    setTag: (id, tag) => write((on) => logging.setTag(on, id, tag)),
    deleteTag: (id, key) => write((on) => logging.deleteTag(on, id, key)),
    logInputs: (id, update) => write((on) => inputs.logInputs(on, id, update)),
    logOutputs: (id, models) => write((on) => inputs.logOutputs(on, id, models)),
    recordLoggedModel: (id, modelJson) => write((on) => logging.recordLoggedModel(on, id, modelJson)),

    getMetricHistory: (id, key, page) => read((on) => history.getMetricHistory(on, id, key, page)),
    getMetricHistoryBulk: (ids, key, max) => read((on) => history.getMetricHistoryBulk(on, ids, key, max)),
    getMetricHistoryBulkInterval: (request) => read((on) => history.getMetricHistoryBulkInterval(on, request)),
    searchDatasets: (ids) => read((on) => inputs.searchDatasets(on, ids)),

    createLoggedModel: (model) => write((on) => loggedModels.createLoggedModel(on, model)),
    getLoggedModel: (id, { allowDeleted }) => read((on) => loggedModels.getLoggedModel(on, id, allowDeleted)),
    finalizeLoggedModel: (id, status) => write((on) => loggedModels.finalizeLoggedModel(on, id, status)),
    deleteLoggedModel: (id) => write((on) => loggedModels.deleteLoggedModel(on, id)),
    setLoggedModelTags: (id, tags) => write((on) => loggedModels.setLoggedModelTags(on, id, tags)),
    deleteLoggedModelTag: (id, key) => write((on) => loggedModels.deleteLoggedModelTag(on, id, key)),
    logLoggedModelParams: (id, params) => write((on) => loggedModels.logLoggedModelParams(on, id, params)),
    searchLoggedModels: (request) => read((on) => searchLoggedModels(on, request)),

    problems: async () => problems.list(),
    close: async () => driver.close(),
  }
}
