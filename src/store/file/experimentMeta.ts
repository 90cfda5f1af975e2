import type { Experiment } from '../../domain/experiment.ts'
import type { Meta } from './metaYaml.ts'
import { checkOwner, text, time } from './runMeta.ts'

/** What an experiment's `meta.yaml` says; its tags are files, whatever a field `tags` says. */
export type ExperimentInfo = Omit<Experiment, 'tags'>

/**
 * An experiment in the trash is deleted: MLflow before 2.0 moved the folder and left the file as it was.
 * @throws Error when the file belongs to another experiment
 */
export function readExperimentMeta(meta: Meta, experimentId: string, isInTrash: boolean): ExperimentInfo {
  checkOwner(meta, 'experiment_id', experimentId)
  return {
    experimentId,
    name: text(meta['name']),
    artifactLocation: text(meta['artifact_location']),
    lifecycleStage: isInTrash || meta['lifecycle_stage'] === 'deleted' ? 'deleted' : 'active',
    creationTimeMs: time(meta['creation_time']),
    lastUpdateTimeMs: time(meta['last_update_time']),
  }
}

/** The `meta.yaml` of a new experiment. */
export function newExperimentMeta(info: ExperimentInfo): Meta {
  return {
    artifact_location: info.artifactLocation,
    creation_time: info.creationTimeMs,
    experiment_id: info.experimentId,
    last_update_time: info.lastUpdateTimeMs,
    lifecycle_stage: info.lifecycleStage,
    name: info.name,
  }
}
