import { useState } from 'react'
import type { RunTable } from '../../domain/runTable.ts'
import { prepareColumns } from './gridColumns.ts'
import type { GridColumn } from './gridColumns.ts'

/**
 * The grid's columns, the same array for as long as they are the same: most pages that stream in bring no new key, and
 * then no row that is drawn has to be drawn again.
 */
export function useGridColumns(table: RunTable): readonly GridColumn[] {
  const [known, setKnown] = useState(() => ({ table, columns: prepareColumns(table) }))
  if (known.table === table) return known.columns
  const prepared = prepareColumns(table)
  const columns = areSame(known.columns, prepared) ? known.columns : prepared
  setKnown({ table, columns })
  return columns
}

function areSame(before: readonly GridColumn[], after: readonly GridColumn[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ id, width, isNumeric, kindWord }, index) => {
      const column = before[index]
      return (
        column?.id === id && column.width === width && column.isNumeric === isNumeric && column.kindWord === kindWord
      )
    })
  )
}
