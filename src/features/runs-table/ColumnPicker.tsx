import { Button } from '@mantine/core'
import { Columns3 } from 'lucide-react'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { PressPopover } from '../../ui/PressPopover.tsx'
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
    <PressPopover
      label="Columns"
      position="bottom-start"
      padding={0}
      renderButton={(press) => (
        <Button variant="subtle" title="Which columns are shown" leftSection={<Columns3 aria-hidden />} {...press}>
          <span data-late>Columns</span>
          <span className={classes.count} data-spare>
            {formatInteger(shownCount)} of {formatInteger(available.length)}
          </span>
        </Button>
      )}
    >
      {() => <ColumnList {...{ arranged, settings, onSettings }} />}
    </PressPopover>
  )
}
