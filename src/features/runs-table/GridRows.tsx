import { GridLine } from './GridLine.tsx'
import type { GridLineProps } from './GridLine.tsx'
import type { DrawnRow } from './recycleRows.ts'
import classes from './RunsGrid.module.css'
import { ROW_PX } from './rowHeight.ts'

interface GridRowsProps extends Omit<GridLineProps, 'index' | 'top'> {
  readonly drawn: readonly DrawnRow[]
}

/** The lines in sight; pinned ones stay below the header, over those that are scrolled. */
export function GridRows({ drawn, ...shared }: GridRowsProps) {
  const { pinnedRowCount } = shared.model
  const pinned = Array.from({ length: pinnedRowCount }, (_, index) => index)
  return (
    <>
      {pinnedRowCount > 0 && (
        <div role="presentation" className={classes.pinnedRows} style={{ height: ROW_PX * pinnedRowCount }}>
          {pinned.map((index) => (
            <GridLine key={index} index={index} top={ROW_PX * index} {...shared} />
          ))}
        </div>
      )}
      {drawn.map(({ slot, index }) =>
        index < pinnedRowCount ? null : <GridLine key={slot} index={index} top={ROW_PX * (index + 1)} {...shared} />,
      )}
    </>
  )
}
