import { Link } from 'react-router'
import { experimentIdAt, nameAt, tagAt } from '../../domain/runCells.ts'
import { runColor } from '../../domain/runColor.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { SYSTEM_TAG } from '../../domain/tag.ts'
import { runHref } from '../../routes/run.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import classes from './RunName.module.css'

interface RunNameProps {
  readonly block: RunBlock
  readonly row: number
  readonly isActive: boolean
}

/** The run's colour and its name as a link; a run without a name is called by its id. */
export function RunName({ block, row, isActive }: RunNameProps) {
  const runId = block.columns.runIds[row] ?? ''
  const name = nameAt(block, row)
  return (
    <Link
      className={classes.link}
      to={runHref(experimentIdAt(block, row), runId)}
      title={name ?? runId}
      tabIndex={isActive ? 0 : -1}
      data-unnamed={name === undefined || undefined}
      draggable={false}
    >
      <Swatch color={runColor(runId, tagAt(block, SYSTEM_TAG.runColor, row))} />
      <span className={classes.name}>{name ?? runId}</span>
      {block.columns.deleted[row] === 1 && <span className={classes.deleted}>deleted</span>}
    </Link>
  )
}
