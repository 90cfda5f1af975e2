import { ActionIcon } from '@mantine/core'
import { Pin } from 'lucide-react'
import { SelectBox } from '../../ui/SelectBox.tsx'
import type { ColumnListItem } from './columnItems.ts'
import classes from './ColumnPicker.module.css'

interface ColumnItemProps {
  readonly item: ColumnListItem
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isShown: boolean
  readonly isPinned: boolean
  readonly onShow: (isShown: boolean) => void
  readonly onPin: (id: string, isPinned: boolean) => void
}

/** One column to show or hide, or all of a kind. */
export function ColumnItem({ item, top, isShown, isPinned, onShow, onPin }: ColumnItemProps) {
  const { column, label } = item
  return (
    <li className={classes.item} data-kind={column === undefined || undefined} style={{ top }}>
      <label title={label}>
        <SelectBox label={label} selected={isShown} onClick={() => onShow(!isShown)} />
        <span>{label}</span>
      </label>
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
