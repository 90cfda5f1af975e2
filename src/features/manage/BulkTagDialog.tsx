import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { selectedRunsOptions } from '../../data/selectedRuns.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import { summarizeTags, tagChanges } from '../../domain/actions/tagEdits.ts'
import type { TagEdit } from '../../domain/actions/tagEdits.ts'
import type { RunRef } from '../../domain/runRef.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { BulkTagRow } from './BulkTagRow.tsx'
import classes from './DryRun.module.css'
import { FormProblem } from './FormProblem.tsx'
import { NewTagRow } from './NewTagRow.tsx'
import { useAct } from './useAct.ts'

/** Tags of several runs at once: what all have, what some have, what none has yet; and what will change, before it does. */
export function BulkTagDialog({ refs, onClose }: { readonly refs: readonly RunRef[]; readonly onClose: () => void }) {
  const { data, error } = useQuery(selectedRunsOptions(useMlflowClient(), refs))
  const [edits, setEdits] = useState<ReadonlyMap<string, TagEdit>>(new Map())
  const act = useAct()
  const runs = useMemo(() => data?.runs ?? [], [data])
  const known = useMemo(() => summarizeTags(runs), [runs])
  const changes = useMemo(() => tagChanges(runs, edits), [runs, edits])
  const added = [...edits.keys()].filter((key) => known.every((tag) => tag.key !== key))
  const summaries = [...known, ...added.map((key) => ({ key, count: 0, values: [] }))]
  const edit = (key: string, change: TagEdit | undefined): void => {
    const next = new Map(edits)
    if (change === undefined) next.delete(key)
    else next.set(key, change)
    setEdits(next)
  }
  const save = (): void => {
    if (changes.length === 0) return
    onClose()
    act(changes)
  }
  return (
    <Dialog
      title={`Tags of ${counted(refs.length, 'run')}`}
      width={680}
      onClose={onClose}
      onSubmit={save}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" type="submit" disabled={changes.length === 0}>
            {changes.length === 0
              ? 'Nothing to change'
              : `Change ${counted(new Set(changes.map(({ runId }) => runId)).size, 'run')}`}
          </Button>
        </>
      }
    >
      {data === undefined ? (
        <p>Reading the runs…</p>
      ) : (
        <div className={classes.preview}>
          <table aria-label="Tags">
            <thead>
              <tr>
                <th scope="col">Tag</th>
                <th scope="col">Value</th>
                <th scope="col">What will change</th>
              </tr>
            </thead>
            <tbody>
              {summaries.map((summary) => (
                <BulkTagRow
                  key={summary.key}
                  summary={summary}
                  total={runs.length}
                  edit={edits.get(summary.key)}
                  changes={changes.filter(({ key }) => key === summary.key)}
                  onEdit={(change) => edit(summary.key, change)}
                />
              ))}
              <NewTagRow
                taken={summaries.map(({ key }) => key)}
                onAdd={(key) => edit(key, { kind: 'set', pattern: '' })}
              />
            </tbody>
          </table>
        </div>
      )}
      <p className={classes.hint}>
        A value may hold fields: {'{n}, {name}, {id}, {status}, {params.key}, {metrics.key}, {tags.key}'}.
      </p>
      <FormProblem error={error} refusal={undefined} />
    </Dialog>
  )
}
