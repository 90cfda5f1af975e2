import type { Experiment } from '../../domain/experiment.ts'
import { noteExcerpt } from '../../domain/experimentNote.ts'
import { SYSTEM_TAG, valueOf } from '../../domain/tag.ts'
import { ExperimentDetailsButton } from '../../features/manage/ExperimentDetailsButton.tsx'
import classes from './RunsView.module.css'

/** The beginning of an experiment's note, in its header; pressed, it is edited. */
export function ExperimentNote({ experiment }: { readonly experiment: Experiment }) {
  const note = noteExcerpt(experiment)
  if (note === '') return null
  return (
    <span className={classes.note}>
      <ExperimentDetailsButton
        experimentId={experiment.experimentId}
        label="Note:"
        title={valueOf(experiment.tags, SYSTEM_TAG.note) ?? ''}
      >
        {note}
      </ExperimentDetailsButton>
    </span>
  )
}
