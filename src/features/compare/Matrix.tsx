/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { useMemo, useRef, useState } from 'react'
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react'
import { positionOf, sameCell } from '../../ui/gridPosition.ts'
import type { GridPosition } from '../../ui/gridPosition.ts'
import { RowSlots } from '../../ui/rowSlots.ts'
import { useGridFocus } from '../../ui/useGridFocus.ts'
import { useSameItems } from '../../ui/useSameItems.ts'
import { useTableKey } from '../../ui/useTableKey.ts'
import classes from './Matrix.module.css'
import type { DrawCell } from './MatrixCell.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { trackEdges } from './matrixTracks.ts'
import type { Track } from './matrixTracks.ts'
import { useMatrixWindow } from './useMatrixWindow.ts'

interface MatrixProps {
  /** What it shows, for screen readers. */
  readonly label: string
  readonly rows: readonly Track[]
  readonly columns: readonly Track[]
  readonly headPx: number
  readonly headerPx: number
  /** Of what is in sight. */
  readonly widthPx: number
  readonly heightPx: number
  /** Whether the first row or column stays in sight. */
  readonly pins: 'row' | 'column' | 'none'
  readonly draw: DrawCell
  /**
   * A key on the active cell that moves nothing by itself; `position` counts the heads as 0. What it returns is where the
   * focus goes, for it follows what was moved.
   */
  readonly onKey: (event: KeyboardEvent, position: GridPosition) => GridPosition | undefined
}

/** Rows × columns with heads that stay in sight, of which only what is in sight is drawn. */
export function Matrix({ label, rows, columns, headPx, headerPx, widthPx, heightPx, pins, draw, onKey }: MatrixProps) {
  const scrollRef = useRef<HTMLDivElement>(null)
  const rowEdges = useMemo(() => trackEdges(rows), [rows])
  const columnEdges = useMemo(() => trackEdges(columns), [columns])
  const focus = useGridFocus(scrollRef, { rows: rows.length + 1, columns: columns.length + 1 })
  const { active } = focus
  const [pointed, setPointed] = useState<GridPosition>()
  const [slots] = useState(() => new RowSlots())
  useTableKey('To the comparison')
  const pinnedRowPx = pins === 'row' ? (rows[0]?.sizePx ?? 0) : 0
  const pinnedColumnPx = pins === 'column' ? (columns[0]?.sizePx ?? 0) : 0
  const frame = { widthPx, heightPx, headerPx, headPx, pinnedRowPx, pinnedColumnPx }
  const kept = { row: active.row - 1, column: active.column - 1 }
  const inSight = useMatrixWindow(scrollRef, rowEdges, columnEdges, frame, kept)
  const drawnColumns = useSameItems(inSight.columns)
  const shared = { columns: drawnColumns, columnEdges, headPx, pinsFirst: pins === 'column', draw }

  const idOf = (row: number): string => rows[row]?.id ?? ''
  const placed = slots.place(rows, inSight.rows.map(idOf), idOf(active.row - 1))
  const columnOf = (cell: GridPosition | undefined, row: number): number => (cell?.row === row ? cell.column : -1)

  const style = {
    '--view': `${widthPx}px`,
    scrollPaddingTop: headerPx + pinnedRowPx,
    scrollPaddingLeft: headPx + pinnedColumnPx,
  } as CSSProperties
  const canvas = { height: headerPx + (rowEdges.at(-1) ?? 0), width: headPx + (columnEdges.at(-1) ?? 0) }
  const keyDown = (event: KeyboardEvent): void => {
    const moved = focus.moveByKey(event)
    const next = moved ?? onKey(event, active)
    if (moved === undefined && next !== undefined) focus.moveTo(next)
    if (next !== undefined) inSight.scrollTo({ row: next.row - 1, column: next.column - 1 })
  }
  const click = ({ target }: MouseEvent): void => {
    const position = target instanceof Element ? positionOf(target) : undefined
    if (position !== undefined) focus.setActive(position)
  }
  const point = ({ target }: MouseEvent): void => {
    const position = target instanceof Element ? positionOf(target) : undefined
    setPointed((now) => (sameCell(now, position) ? now : position))
  }
  return (
    <div
      ref={scrollRef}
      role="grid"
      className={classes.matrix}
      aria-label={label}
      tabIndex={-1}
      data-aside={inSight.isScrolledAside || undefined}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      style={style}
      onKeyDown={keyDown}
      onClick={click}
      onMouseMove={point}
      onMouseLeave={() => setPointed(undefined)}
      onScroll={inSight.onScroll}
    >
      <div role="presentation" className={classes.canvas} style={canvas}>
        <MatrixRow
          {...shared}
          row={-1}
          position={0}
          topPx={0}
          heightPx={headerPx}
          isHeading={false}
          isPinned={false}
          activeColumn={columnOf(active, 0)}
          pointedColumn={columnOf(pointed, 0)}
        />
        {placed.map(({ slot, at }) => {
          const row = inSight.rows[at] ?? 0
          const isPinned = pins === 'row' && row === 0
          return (
            <MatrixRow
              {...shared}
              key={slot}
              row={row}
              position={row + 1}
              topPx={headerPx + (isPinned ? 0 : (rowEdges[row] ?? 0))}
              heightPx={rows[row]?.sizePx ?? 0}
              isHeading={rows[row]?.isHeading ?? false}
              isPinned={isPinned}
              activeColumn={columnOf(active, row + 1)}
              pointedColumn={columnOf(pointed, row + 1)}
            />
          )
        })}
      </div>
    </div>
  )
}
