import { Button } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { applyFix } from '../../domain/filter/diagnostic.ts'
import type { FilterPart } from '../../domain/filter/written/readWritten.ts'
import type { ChipAction } from './chipActions.ts'
import classes from './ClauseForm.module.css'
import { PartActions } from './PartActions.tsx'
import { partDiagnostics } from './partProblem.ts'
import type { FilterViewProps } from './viewProps.ts'

interface PartTextProps extends FilterViewProps {
  readonly part: FilterPart
  readonly onClose: () => void
  readonly onAction: (action: ChipAction) => void
}

/** A part that no fields can show: its text, what is wrong with it, and the ways to mend it. */
export function PartText({ filter, part, onClose, onAction, onChange, onEditText }: PartTextProps) {
  const outside = useClickOutside<HTMLFormElement>(onClose)
  const found = partDiagnostics(filter, filter.parts.indexOf(part))
  const edit = (): void => {
    onClose()
    onEditText?.(part.span.to)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the buttons inside
    <form
      ref={outside}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        edit()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <pre className={classes.source}>{part.text}</pre>
      {found.map(({ message, fix, severity, span }) => (
        <div key={`${span.from} ${message}`} className={classes.row}>
          <p className={severity === 'error' ? classes.problem : classes.note}>{message}</p>
          <span className={classes.grow} />
          {fix !== undefined && (
            <Button
              size="xs"
              onClick={() => {
                onClose()
                onChange(applyFix(filter.text, fix))
              }}
            >
              {fix.title}
            </Button>
          )}
        </div>
      ))}
      {found.length === 0 && <p className={classes.note}>This can be edited as text only.</p>}
      <PartActions label="Edit as text" isDisabled={part.isDisabled} onAction={onAction} />
    </form>
  )
}
