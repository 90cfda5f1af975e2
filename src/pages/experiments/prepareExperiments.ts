import type { Experiment } from '../../domain/experiment.ts'
import { noteWords } from '../../domain/experimentNote.ts'
import { nameMatcher } from '../../domain/nameSearch.ts'
import { viewNameOf } from '../../domain/savedView.ts'
import { SYSTEM_TAG, valueOf } from '../../domain/tag.ts'
import type { Tag } from '../../domain/tag.ts'
import type { Int64 } from '../../lib/json.ts'

/** An experiment as the table shows it. */
export interface ExperimentItem {
  readonly id: string
  readonly name: string
  /** `vision/` of `vision/resnet`: shown in grey, so that the leaves scan. */
  readonly folder: string
  readonly leaf: string
  readonly updatedMs: Int64 | undefined
  readonly createdMs: Int64 | undefined
  /** Those that people set. */
  readonly tags: readonly Tag[]
  /** The note's beginning as one line of plain text. */
  readonly note: string
}

/** As much of a note as a wide screen can show in one row. */
const NOTE_LENGTH = 240
/** MLflow's tools keep their own tags under this prefix. */
const RESERVED = 'mlflow.'

/** What of the loaded experiments is shown, in the server's order; `search` is the name search. */
export function prepareExperiments(experiments: readonly Experiment[], search: string): readonly ExperimentItem[] {
  const isWanted = nameMatcher(search)
  return experiments.filter(({ name }) => isWanted(name)).map(prepare)
}

function prepare({ experimentId, name, tags, creationTimeMs, lastUpdateTimeMs }: Experiment): ExperimentItem {
  const leafStart = name.replace(/\/+$/, '').lastIndexOf('/') + 1
  return {
    id: experimentId,
    name,
    folder: name.slice(0, leafStart),
    leaf: name.slice(leafStart),
    updatedMs: lastUpdateTimeMs,
    createdMs: creationTimeMs,
    tags: tags.filter(({ key }) => !key.startsWith(RESERVED) && viewNameOf(key) === undefined),
    note: noteWords(valueOf(tags, SYSTEM_TAG.note) ?? '', NOTE_LENGTH),
  }
}
