import { UnstyledButton } from '@mantine/core'
import { focusFirst } from '../../ui/focusFirst.ts'
import { plural } from './summarizeChart.ts'
import classes from './WorkspaceNote.module.css'

interface WorkspaceNoteProps {
  /** Cards that are there. */
  readonly count: number
  /** Metrics that the runs have. */
  readonly total: number
  readonly dropped: number
  /** The search is no regular expression. */
  readonly broken: boolean
  readonly find: string
  readonly onBringBack: () => void
}

/** Why there are fewer cards than metrics, where that is so. */
export function WorkspaceNote({ count, total, dropped, broken, find, onBringBack }: WorkspaceNoteProps) {
  if (total === 0) return <p className={classes.none}>These runs have logged no metrics.</p>
  if (broken) return <p className={classes.none}>“{find}” is no regular expression.</p>
  if (count === 0 && dropped < total) return <p className={classes.none}>No metric has “{find}” in its name.</p>
  return (
    <p className={classes.note} data-full={count === total || undefined}>
      <output>{count === total ? plural(total, 'metric') : `${count} of ${plural(total, 'metric')}`}</output>
      {dropped > 0 && (
        <>
          {' · '}
          {dropped} put away{' · '}
          <UnstyledButton
            className={classes.back}
            onClick={() => {
              focusFirst('[role="toolbar"][aria-label="Charts"] input')
              onBringBack()
            }}
          >
            bring back
          </UnstyledButton>
        </>
      )}
    </p>
  )
}
