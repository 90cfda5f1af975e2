import { Button, Popover } from '@mantine/core'
import { Columns3 } from 'lucide-react'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { ArrangedColumns } from './arrangeColumns.ts'
import classes from './ColumnPicker.module.css'
import { ColumnList } from './ColumnList.tsx'

interface ColumnPickerProps {
  readonly arranged: ArrangedColumns
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
}

/** Which columns are shown: how many, and all of them to choose from. */
export function ColumnPicker({ arranged, settings, onSettings }: ColumnPickerProps) {
  const { columns, available } = arranged
  const shownCount = columns.length - 2
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" title="Which columns are shown" leftSection={<Columns3 aria-hidden />}>
          <span data-late>Columns</span>
          <span className={classes.count} data-spare>
            {formatInteger(shownCount)} of {formatInteger(available.length)}
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label="Columns">
        <ColumnList {...{ arranged, settings, onSettings }} />
      </Popover.Dropdown>
    </Popover>
  )
}
