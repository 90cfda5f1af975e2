import { metricAt, paramAt, tagAt } from '../../domain/runCells.ts'
import type { RunField } from '../../domain/runField.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { AttributeCell } from './AttributeCell.tsx'
import { MetricValue } from './MetricValue.tsx'
import { TextValue } from './TextValue.tsx'

interface RunCellProps {
  readonly block: RunBlock
  /** Within the block. */
  readonly row: number
  readonly field: RunField
  readonly isActive: boolean
}

/** What one run shows in one column. */
export function RunCell({ block, row, field, isActive }: RunCellProps) {
  switch (field.kind) {
    case 'metrics':
      return <MetricValue value={metricAt(block, field.key, row)} />
    case 'params':
      return <TextValue text={paramAt(block, field.key, row)} />
    case 'tags':
      return <TextValue text={tagAt(block, field.key, row)} />
    case 'attributes':
      return <AttributeCell block={block} row={row} attribute={field.key} isActive={isActive} />
    default:
      return assertNever(field)
  }
}
