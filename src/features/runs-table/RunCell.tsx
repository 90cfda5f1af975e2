import { startTimeMsAt, statusAt } from '../../domain/runCells.ts'
import { describeStatus } from '../../domain/describeStatus.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { Status } from '../../ui/Status.tsx'
import { Time } from '../../ui/Time.tsx'
import { CurveCell } from './CurveCell.tsx'
import type { GridColumn } from './gridColumns.ts'
import { Missing } from './Missing.tsx'
import { RunDuration } from './RunDuration.tsx'
import { RunName } from './RunName.tsx'
import { RunSelectBox } from './RunSelectBox.tsx'

interface RunCellProps {
  readonly block: RunBlock
  /** Within the block. */
  readonly row: number
  readonly column: GridColumn
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly isMuted: boolean
  readonly isFrame: boolean
  readonly depth: number
  readonly isOpen: boolean | undefined
}

/** What one run shows in a column where that is more than text; see `cellText`. */
export function RunCell({ block, row, column, isActive, isSelected, ...name }: RunCellProps) {
  if (column.field.kind === 'history') return <CurveCell block={block} row={row} column={column} />
  switch (column.field.key) {
    case 'select':
      return <RunSelectBox block={block} row={row} isActive={isActive} isSelected={isSelected} />
    case 'run_name':
      return <RunName block={block} row={row} isActive={isActive} {...name} />
    case 'status':
      return <Status {...describeStatus(statusAt(block, row))} />
    case 'start_time': {
      const startTimeMs = startTimeMsAt(block, row)
      return startTimeMs === undefined ? <Missing /> : <Time timeMs={startTimeMs} />
    }
    case 'duration':
      return <RunDuration block={block} row={row} />
    default:
      return null
  }
}
