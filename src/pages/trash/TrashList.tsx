import { Button } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { DeletedRuns } from '../../data/deletedRuns.ts'
import type { Experiment } from '../../domain/experiment.ts'
import { TrashActions } from '../../features/manage/TrashActions.tsx'
import { formatInteger } from '../../lib/formatNumber.ts'
import { SelectionBar } from '../../ui/SelectionBar.tsx'
import { useRowFocus } from '../../ui/useRowFocus.ts'
import { useTableKey } from '../../ui/useTableKey.ts'
import { NameFinder } from './NameFinder.tsx'
import { prepareTrash, runKey } from './prepareTrash.ts'
import classes from './Trash.module.css'
import { TrashTable } from './TrashTable.tsx'
import type { TrashViewProps } from './viewProps.ts'

interface TrashListProps extends Pick<TrashViewProps, 'search' | 'hasMore' | 'onLoadMore'> {
  readonly experiments: readonly Experiment[]
  readonly runs: DeletedRuns
}

const NONE: ReadonlySet<string> = new Set()

/** Both kinds of deleted things, what of them is selected, and what can be done with it. */
export function TrashList({ search, experiments, runs, hasMore, onLoadMore }: TrashListProps) {
  const [selected, setSelected] = useState(NONE)
  const list = useRef<HTMLDivElement>(null)
  useTableKey('To what is deleted', 'tbody input[type="checkbox"]')
  const onFocus = useRowFocus(list, 'tbody input[type="checkbox"]')
  const lists = useMemo(() => prepareTrash(experiments, runs, search), [experiments, runs, search])
  const toggle = (keys: readonly string[], isOn: boolean): void =>
    setSelected(isOn ? selected.union(new Set(keys)) : selected.difference(new Set(keys)))
  const chosen = experiments.filter(({ experimentId }) => selected.has(`experiment ${experimentId}`))
  const chosenRuns = runs.runs.filter(({ info }) => selected.has(runKey(info.runId)))
  const count = chosen.length + chosenRuns.length
  return (
    <div className={classes.body}>
      <div ref={list} className={classes.lists} onFocus={onFocus}>
        <NameFinder />
        <TrashTable
          title="Experiments"
          timeTitle="Deleted"
          timeNote={undefined}
          items={lists.experiments}
          total={experiments.length}
          selected={selected}
          onToggle={toggle}
        />
        {hasMore && (
          <Button className={classes.more} onClick={onLoadMore}>
            Load more experiments
          </Button>
        )}
        <TrashTable
          title="Runs"
          timeTitle="Ended"
          timeNote="When the run ended: MLflow does not keep when it was deleted"
          items={lists.runs}
          total={runs.runs.length}
          selected={selected}
          onToggle={toggle}
        />
        {!runs.isComplete && <p>There are more deleted runs than these {formatInteger(runs.runs.length)}.</p>}
        <p className={classes.hint}>
          Runs of deleted experiments are deleted with them and come back with them.
          {lists.runs.length > 0 && ' MLflow does not keep when a run was deleted, so runs say when they ended.'}
        </p>
      </div>
      {count > 0 && (
        <SelectionBar label="Selected in the trash" count={count} onClear={() => setSelected(NONE)}>
          <TrashActions
            experiments={chosen}
            runs={chosenRuns}
            all={runs.runs}
            rest={{
              experimentCount: experiments.length - chosen.length,
              runCount: runs.runs.length - chosenRuns.length,
            }}
            onGone={() => setSelected(NONE)}
          />
        </SelectionBar>
      )}
    </div>
  )
}
