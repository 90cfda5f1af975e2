import { ExperimentActions } from '../../features/manage/ExperimentActions.tsx'
import { ExperimentNameEditor } from '../../features/manage/ExperimentNameEditor.tsx'
import { setRenaming, useIsRenaming } from '../../features/manage/renaming.ts'
import { RestoreExperimentsButton } from '../../features/manage/RestoreExperimentsButton.tsx'
import { formatInteger } from '../../lib/formatNumber.ts'
import { experimentsHref } from '../../routes/experiments.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ExperimentNote } from './ExperimentNote.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import { RunsPills } from './RunsPills.tsx'
import classes from './RunsView.module.css'
import type { RunsViewProps } from './viewProps.ts'

const CRUMBS = [{ label: 'Experiments', href: experimentsHref() }]

/** Which experiment this is, or how many, what it is about, and whether something is going on in it. */
export function RunsHeader({ experiments, loaded, load, search, onSearch }: RunsViewProps) {
  const { ids, known } = experiments
  const experiment = ids.length === 1 ? known[0] : undefined
  const deletedIds = known.flatMap(({ experimentId, lifecycleStage }) =>
    lifecycleStage === 'deleted' ? [experimentId] : [],
  )
  const isRenaming = useIsRenaming(experiment?.experimentId ?? '')
  const title = ids.length === 1 ? `Experiment ${ids[0]}` : `${formatInteger(ids.length)} experiments`
  return (
    <PageHeader
      crumbs={CRUMBS}
      title={experiment?.name ?? title}
      editor={
        isRenaming && experiment !== undefined ? (
          <ExperimentNameEditor
            experimentId={experiment.experimentId}
            name={experiment.name}
            onClose={() => setRenaming(undefined)}
          />
        ) : undefined
      }
      actions={
        <>
          {(loaded !== undefined || load.error === undefined) && (
            <ModeSwitch mode={search.mode} onMode={(mode) => onSearch({ mode })} />
          )}
          {experiment && <ExperimentActions experiment={experiment} />}
          {experiment === undefined && deletedIds.length > 0 && <RestoreExperimentsButton experimentIds={deletedIds} />}
        </>
      }
    >
      <RunsPills table={loaded?.table} experimentCount={ids.length} deletedCount={deletedIds.length} />
      {experiment && <ExperimentNote experiment={experiment} />}
      {ids.length > 1 && <span className={classes.note}>{known.map(({ name }) => name).join(' · ')}</span>}
    </PageHeader>
  )
}
