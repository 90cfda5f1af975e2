import { Menu } from '@mantine/core'
import type { RunField } from '../../domain/runField.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { cellConditions } from './cellConditions.ts'
import classes from './CellMenu.module.css'

interface CellMenuProps {
  readonly table: RunTable
  /** Row of the table. */
  readonly row: number
  readonly field: RunField
  /** Of the cell, in the window. */
  readonly place: DOMRect
  /** The condition in MLflow's language. */
  readonly onPick: (text: string) => void
  readonly onClose: () => void
}

const OUTSIDE = ['mousedown', 'touchstart']

/** What the value in a cell can be used for to filter. */
export function CellMenu({ table, row, field, place, onPick, onClose }: CellMenuProps) {
  const block = blockAt(table, row)
  const conditions = cellConditions(block, row - block.firstRow, field)
  const { left, top, width, height } = place
  return (
    // Not by a key outside: the one that opened it is still on its way through the page.
    <Menu
      opened
      position="bottom-start"
      returnFocus={false}
      // Whoever takes the choice closes it, and says where the focus goes.
      closeOnItemClick={false}
      clickOutsideEvents={OUTSIDE}
      onClose={onClose}
    >
      <Menu.Target>
        <button
          type="button"
          className={classes.place}
          tabIndex={-1}
          aria-label="Filter by the cell"
          style={{ left, top, width, height }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Show</Menu.Label>
        {conditions.length === 0 && <Menu.Item disabled>MLflow cannot filter by this</Menu.Item>}
        {conditions.map(({ label, text }) => (
          <Menu.Item key={text} title={text} onClick={() => onPick(text)}>
            <span className={classes.label}>{label}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
