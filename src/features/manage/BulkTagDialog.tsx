import { useMemo, useState } from 'react'
import { counted } from '../../domain/actions/describeChanges.ts'
import { targetKey } from '../../domain/actions/change.ts'
import { summarizeTags, tagChanges } from '../../domain/actions/tagEdits.ts'
import type { TagEdit } from '../../domain/actions/tagEdits.ts'
import type { Tagged } from '../../domain/actions/tagged.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { BulkTagRow } from './BulkTagRow.tsx'
import classes from './DryRun.module.css'
import { NewTagRow } from './NewTagRow.tsx'
import { TagPreview } from './TagPreview.tsx'
import { useAct } from './useAct.ts'

interface BulkTagDialogProps {
  /** `run` or `experiment`. */
  readonly noun: string
  readonly count: number
  /** `undefined` while they are read. */
  readonly things: readonly Tagged[] | undefined
  /** What a value may hold, in the words of patterns. */
  readonly fields: string
  readonly error: Error | null
  readonly onClose: () => void
}

const NONE: readonly Tagged[] = []

/** Tags of several things at once: what all have, what some have, what none has yet; and each change, before it is made. */
export function BulkTagDialog({ noun, count, things, fields, error, onClose }: BulkTagDialogProps) {
  const [edits, setEdits] = useState<ReadonlyMap<string, TagEdit>>(new Map())
  const act = useAct()
  const all = things ?? NONE
  const known = useMemo(() => summarizeTags(all), [all])
  const changes = useMemo(() => tagChanges(all, edits), [all, edits])
  const added = [...edits.keys()].filter((key) => known.every((tag) => tag.key !== key))
  const summaries = [...known, ...added.map((key) => ({ key, count: 0, values: [] }))]
  const edit = (key: string, change: TagEdit | undefined): void => {
    const next = new Map(edits)
    if (change === undefined) next.delete(key)
    else next.set(key, change)
    setEdits(next)
  }
  const changed = new Set(changes.map(targetKey)).size
  return (
    <ActionDialog
      title={`Tags of ${counted(count, noun)}`}
      width={680}
      action={changed === 0 ? 'Nothing to change' : `Change ${counted(changed, noun)}`}
      canAct={changed > 0}
      error={error}
      onAct={() => {
        onClose()
        act(changes)
      }}
      onClose={onClose}
    >
      {things === undefined ? (
        error === null && <p>Reading the tags…</p>
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
                  total={all.length}
                  edit={edits.get(summary.key)}
                  changes={changes.filter(({ key }) => key === summary.key)}
                  onEdit={(change) => edit(summary.key, change)}
                />
              ))}
              <NewTagRow
                taken={summaries.map(({ key }) => key)}
                onAdd={(key, pattern) => edit(key, { kind: 'set', pattern })}
              />
            </tbody>
          </table>
        </div>
      )}
      <p className={classes.hint}>A value may hold fields: {fields}.</p>
      {changed > 0 && <TagPreview noun={noun} changes={changes} />}
    </ActionDialog>
  )
}
