import { invalidParameter, notFound } from '../storeError.ts'
import type { StoreError } from '../storeError.ts'

/** MLflow's words for what is not there, or is not active any more; those of its SQL store, whatever the store. */
export function noExperiment(experimentId: string): StoreError {
  return notFound(`No Experiment with id=${experimentId} exists`)
}

export function noExperimentNamed(name: string): StoreError {
  return notFound(`Could not find experiment with name '${name}'`)
}

export function inactiveExperiment(experimentId: string): StoreError {
  return invalidParameter(`The experiment ${experimentId} must be in the 'active' state. Current state is deleted.`)
}

export function noExperimentTag(experimentId: string, key: string): StoreError {
  return notFound(`No tag with name: ${key} in experiment with id ${experimentId}`)
}

export function noRun(runId: string): StoreError {
  return notFound(`Run with id=${runId} not found`)
}

export function inactiveRun(runId: string): StoreError {
  return invalidParameter(`The run ${runId} must be in the 'active' state. Current state is deleted.`)
}

export function noRunTag(runId: string, key: string): StoreError {
  return notFound(`No tag with name: ${key} in run with id ${runId}`)
}

export function noModel(modelId: string): StoreError {
  return notFound(`Logged model with ID '${modelId}' not found.`)
}

export function noModelTag(modelId: string, key: string): StoreError {
  return notFound(`No tag with key '${key}' found for model with ID '${modelId}'.`)
}
