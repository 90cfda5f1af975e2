import { Button } from '@mantine/core'
import type { FailedChange, Outcome } from '../../data/actions/job.ts'
import { countTargets, describeChanges } from '../../domain/actions/describeChanges.ts'
import { describeError } from '../../domain/describeError.ts'
import { ToastFrame } from '../../ui/ToastFrame.tsx'
import type { JobToastProps } from './jobToastProps.ts'
import classes from './JobToast.module.css'

interface FailureToastProps extends JobToastProps {
  readonly outcome: Outcome
  readonly onClose: () => void
}

/** What was not done and why, in the server's words; what was done, if it was some of many; and the ways on from there. */
export function FailureToast({ actions, job, outcome, onClose }: FailureToastProps) {
  const { done, failed, unsent } = outcome
  const rest = [...failed.map(({ change }) => change), ...unsent]
  const retry = (): void => {
    onClose()
    actions.perform(rest, job.role)
  }
  const undo = (): void => {
    onClose()
    actions.undo(job)
  }
  return (
    <ToastFrame tone={failed.length > 0 ? 'bad' : 'plain'} onClose={onClose}>
      {done.length > 0 && <span>{describeChanges(done).done}.</span>}
      {failed.length > 0 && <b>Could not {describeChanges(failed.map(({ change }) => change)).infinitive}</b>}
      <ul className={classes.words}>
        {reasons(failed).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {unsent.length > 0 && <span>Not sent: {countTargets(unsent)}.</span>}
      <span className={classes.buttons}>
        <Button size="xs" onClick={retry}>
          {done.length > 0 || unsent.length > 0 ? 'Retry the rest' : 'Try again'}
        </Button>
        {done.length > 0 && actions.canUndo(job) && (
          <Button size="xs" onClick={undo}>
            Undo what is done
          </Button>
        )}
      </span>
    </ToastFrame>
  )
}

/** Each distinct reason once, with the first thing it met. */
function reasons(failed: readonly FailedChange[]): readonly string[] {
  const byReason = Map.groupBy(failed, ({ error }) => {
    const { title, words } = describeError(error)
    return words === '' ? title : words
  })
  return [...byReason].map(([reason, those]) =>
    failed.length === 1 ? reason : `${countTargets(those.map(({ change }) => change))}: ${reason}`,
  )
}
