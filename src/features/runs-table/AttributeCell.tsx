import { describeStatus } from '../../domain/describeStatus.ts'
import { sourceAt, startTimeMsAt, statusAt, userAt } from '../../domain/runCells.ts'
import type { RunAttribute } from '../../domain/runField.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { Status } from '../../ui/Status.tsx'
import { Time } from '../../ui/Time.tsx'
import { Missing } from './Missing.tsx'
import { RunDuration } from './RunDuration.tsx'
import { RunName } from './RunName.tsx'
import { TextValue } from './TextValue.tsx'

interface AttributeCellProps {
  readonly block: RunBlock
  /** Within the block. */
  readonly row: number
  readonly attribute: RunAttribute
  readonly isActive: boolean
}

/** What every run has, each in its own look. */
export function AttributeCell({ block, row, attribute, isActive }: AttributeCellProps) {
  switch (attribute) {
    case 'run_name':
      return <RunName block={block} row={row} isActive={isActive} />
    case 'status':
      return <Status {...describeStatus(statusAt(block, row))} />
    case 'start_time': {
      const startTimeMs = startTimeMsAt(block, row)
      return startTimeMs === undefined ? <Missing /> : <Time timeMs={startTimeMs} />
    }
    case 'duration':
      return <RunDuration block={block} row={row} />
    case 'user_id':
      return <TextValue text={userAt(block, row)} />
    case 'source': {
      const source = sourceAt(block, row)
      // The last part tells scripts apart; where they are is the same for most.
      return <TextValue text={source} shown={source?.split('/').findLast((part) => part !== '')} />
    }
    default:
      return assertNever(attribute)
  }
}
