import { VisuallyHidden } from '@mantine/core'
import { colorAt, experimentIdAt, nameAt } from '../../domain/runCells.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { runHref } from '../../routes/run.ts'
import { CutName } from '../../ui/CutName.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import classes from './RunName.module.css'
import { SHORT_NAME } from './textCell.ts'
import { Twisty } from './Twisty.tsx'

interface RunNameProps {
  readonly block: RunBlock
  readonly row: number
  readonly isActive: boolean
  readonly isMuted: boolean
  /** Shown only for what is nested in it. */
  readonly isFrame: boolean
  /** How deep it is nested; −1 where no run can be, and no room is kept. */
  readonly depth: number
  readonly isOpen: boolean | undefined
}

/** Deeper runs would have no room for their names. */
const MOST_INDENT_PX = 96
const INDENT_PX = 16
const FRAME_WORDS = ', not found itself, holds runs that are'

/**
 * The run's colour and its name as a link, which the grid follows: a link of the router's would be a sixth of what drawing
 * a row takes. A run without a name is called by its id.
 */
export function RunName({ block, row, isActive, isMuted, isFrame, depth, isOpen }: RunNameProps) {
  const runId = block.columns.runIds[row] ?? ''
  const name = nameAt(block, row)
  const isDeleted = block.columns.deleted[row] === 1
  const isLong = name !== undefined && name.length > SHORT_NAME
  return (
    <a
      className={classes.link}
      href={`#${runHref(experimentIdAt(block, row), runId)}`}
      title={isFrame ? `${name ?? runId}: not found itself, holds runs that are` : (name ?? runId)}
      // In two pieces it would be read as two words.
      aria-label={isLong ? `${name}${isFrame ? FRAME_WORDS : ''}${isDeleted ? ' deleted' : ''}` : undefined}
      tabIndex={isActive ? 0 : -1}
      data-unnamed={name === undefined || undefined}
      draggable={false}
      style={depth < 0 ? undefined : { paddingLeft: Math.min(MOST_INDENT_PX, depth * INDENT_PX) }}
    >
      {depth >= 0 && (isOpen === undefined ? <span className={classes.noTwisty} /> : <Twisty isOpen={isOpen} />)}
      <span
        className={classes.eye}
        title={isMuted ? 'Show in charts' : 'Leave out of charts'}
        data-eye
        data-muted={isMuted || undefined}
      >
        <Swatch color={colorAt(block, row)} />
      </span>
      <span className={classes.name}>{isLong ? <CutName name={name} /> : (name ?? runId)}</span>
      {isFrame && <VisuallyHidden>{FRAME_WORDS}</VisuallyHidden>}
      {isDeleted && <span className={classes.deleted}>deleted</span>}
    </a>
  )
}
