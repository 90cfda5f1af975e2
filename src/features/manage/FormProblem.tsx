import { describeError } from '../../domain/describeError.ts'
import classes from './DryRun.module.css'

interface FormProblemProps {
  readonly error: Error | null
  /** Why nothing can be changed here at all. */
  readonly refusal: string | undefined
}

/** Below a form: why it cannot be sent, or why the server would not take it. What was typed stays. */
export function FormProblem({ error, refusal }: FormProblemProps) {
  if (refusal !== undefined) return <p className={classes.problem}>{refusal}</p>
  if (error === null) return null
  const { title, words } = describeError(error)
  return (
    <p className={classes.problem} role="alert">
      <b>{title}.</b> {words}
    </p>
  )
}
