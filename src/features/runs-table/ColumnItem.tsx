import { ActionIcon } from '@mantine/core'
import { Pin } from 'lucide-react'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { SelectBox } from '../../ui/SelectBox.tsx'
import type { ColumnListItem } from './columnItems.ts'
import classes from './ColumnPicker.module.css'
import { HistoryMenu } from './HistoryMenu.tsx'

interface ColumnItemProps {
  readonly item: ColumnListItem
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isShown: boolean
  readonly isPinned: boolean
  readonly onShow: (isShown: boolean) => void
  readonly onPin: (id: string, isPinned: boolean) => void
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
}

/** One column to show or hide, or all of a kind. */
export function ColumnItem({ item, top, isShown, isPinned, onShow, onPin, ...rest }: ColumnItemProps) {
  const { column, label } = item
  return (
    <li className={classes.item} data-kind={column === undefined || undefined} style={{ top }}>
      <label title={label}>
        <SelectBox label={label} selected={isShown} onClick={() => onShow(!isShown)} />
        <span>{label}</span>
      </label>
      {column?.field.kind === 'metrics' && <HistoryMenu metricKey={column.field.key} {...rest} />}
      {column !== undefined && (
        <ActionIcon
          size="xs"
          aria-label={`Pin ${label}`}
          title={isPinned ? 'Unpin' : 'Pin beside the name'}
          aria-pressed={isPinned}
          variant={isPinned ? 'light' : 'subtle'}
          onClick={() => onPin(column.id, !isPinned)}
        >
          <Pin aria-hidden size={13} />
        </ActionIcon>
      )}
    </li>
  )
}
