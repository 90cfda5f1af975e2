import { useState } from 'react'
import type { ChartColumn } from '../../domain/chartColumn.ts'
import { suitingScale } from '../../domain/columnScale.ts'
import type { ColumnScale } from '../../domain/columnScale.ts'
import { printRunField } from '../../domain/runField.ts'

/** The scale of every column of a plot: the one that suits it until somebody chooses the other. */
export function useScales() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, ColumnScale>>(new Map())
  return {
    scaleOf: (column: ChartColumn): ColumnScale => {
      if (column.kind === 'category') return 'category'
      return chosen.get(printRunField(column.field)) ?? suitingScale(column)
    },
    onScale:
      ({ field }: ChartColumn) =>
      (scale: ColumnScale) =>
        setChosen((chosen) => new Map([...chosen, [printRunField(field), scale]])),
  }
}
