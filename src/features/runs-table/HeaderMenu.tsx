import { Menu } from '@mantine/core'
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, EyeOff, Group, Pin, PinOff } from 'lucide-react'
import { isOrderable } from '../../domain/columnField.ts'
import type { ColumnField } from '../../domain/columnField.ts'
import { pinColumn, showColumns, withMember } from '../../domain/tableSettings.ts'
import type { GridColumn } from './gridColumns.ts'
import classes from './HeaderCell.module.css'
import { HistoryItems } from './HistoryItems.tsx'
import type { HeaderContext } from './headerContext.ts'
import { LookItems } from './LookItems.tsx'

interface HeaderMenuProps {
  readonly column: GridColumn
  readonly field: ColumnField
  readonly context: HeaderContext
  readonly onClose: () => void
  /** Asks for a step, instead of this menu. */
  readonly onAskStep: () => void
}

/** All that can be done with a column, below its header. The name's column stays where it is. */
export function HeaderMenu({ column, field, context, onClose, onAskStep }: HeaderMenuProps) {
  const { order, onOrder, settings, onSettings, onShift, onGone } = context
  const { id } = column
  const isPinned = settings.pinned.includes(id)
  const isGrouped = settings.group.includes(id)
  const isGroupable = field.kind !== 'history' && field.kind !== 'datasets'
  const isName = id === 'attributes.run_name'
  const others = order.filter((key) => key.field.kind !== field.kind || key.field.key !== field.key)
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={220} hideDetached={false}>
      <Menu.Target>
        <button type="button" className={classes.menuAnchor} tabIndex={-1} aria-label={`Menu of ${column.label}`} />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {isOrderable(field) && (
          <>
            <Menu.Item leftSection={<ArrowUp aria-hidden />} onClick={() => onOrder([{ field, descending: false }])}>
              Sort ascending
            </Menu.Item>
            <Menu.Item leftSection={<ArrowDown aria-hidden />} onClick={() => onOrder([{ field, descending: true }])}>
              Sort descending
            </Menu.Item>
          </>
        )}
        {isOrderable(field) && others.length > 0 && (
          <Menu.Item onClick={() => onOrder([...others, { field, descending: column.isNumeric }])}>
            Then sort by this
          </Menu.Item>
        )}
        {!isName && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={isPinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
              onClick={() => onSettings(pinColumn(settings, id, !isPinned))}
            >
              {isPinned ? 'Unpin' : 'Pin'}
            </Menu.Item>
            <Menu.Item leftSection={<ArrowLeft aria-hidden />} onClick={() => onShift(id, -1)}>
              Move left
            </Menu.Item>
            <Menu.Item leftSection={<ArrowRight aria-hidden />} onClick={() => onShift(id, 1)}>
              Move right
            </Menu.Item>
            <Menu.Item
              leftSection={<EyeOff aria-hidden />}
              onClick={() => {
                onSettings(showColumns(settings, [id], false))
                onGone()
              }}
            >
              Hide
            </Menu.Item>
            {isGroupable && (
              <Menu.Item
                leftSection={<Group aria-hidden />}
                onClick={() => onSettings({ ...settings, group: withMember(settings.group, id, !isGrouped) })}
              >
                {isGrouped ? 'Do not group by this' : 'Group by this'}
              </Menu.Item>
            )}
          </>
        )}
        {field.kind === 'metrics' && (
          <>
            <Menu.Divider />
            <HistoryItems metricKey={field.key} settings={settings} onSettings={onSettings} onAskStep={onAskStep} />
          </>
        )}
        {column.isNumeric && <LookItems id={id} settings={settings} onSettings={onSettings} />}
      </Menu.Dropdown>
    </Menu>
  )
}
