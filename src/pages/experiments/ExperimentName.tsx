import { Link } from 'react-router'
import { ExperimentMenu } from '../../features/manage/ExperimentMenu.tsx'
import { formatInteger } from '../../lib/formatNumber.ts'
import { experimentHref } from '../../routes/patterns.ts'
import { Status } from '../../ui/Status.tsx'
import classes from './ExperimentsTable.module.css'
import { PinButton } from './PinButton.tsx'
import type { ExperimentItem } from './prepareExperiments.ts'

interface ExperimentNameProps {
  readonly item: ExperimentItem
  /** The folders that the name is shown with. */
  readonly prefix: string
  readonly isActive: boolean
  readonly isPinned: boolean
  readonly runningCount: number
  readonly onPin: (experimentId: string, isPinned: boolean) => void
}

/** An experiment's name, which opens it, and what can be done to it. */
export function ExperimentName({ item, prefix, isActive, isPinned, runningCount, onPin }: ExperimentNameProps) {
  const { id, name, leaf } = item
  return (
    <>
      <Link to={experimentHref(id)} data-main title={name} aria-label={name} tabIndex={isActive ? 0 : -1}>
        <bdi>
          <span className={classes.folder}>{prefix}</span>
          {leaf}
        </bdi>
      </Link>
      <PinButton name={name} isPinned={isPinned} isActive={isActive} onPin={(pinned) => onPin(id, pinned)} />
      {runningCount > 0 && (
        <span className={classes.running} title={`${formatInteger(runningCount)} running`}>
          <Status tone="run" word={`${formatInteger(runningCount)} running`} />
        </span>
      )}
      <span className={classes.menu}>
        <ExperimentMenu experimentId={id} name={name} isInTabOrder={isActive} />
      </span>
    </>
  )
}
