import { Button, Menu } from '@mantine/core'
import { Check, Group } from 'lucide-react'
import { GROUP_MEASURES } from '../../domain/aggregate.ts'
import { withMember } from '../../domain/tableSettings.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { PressMenu } from '../../ui/PressMenu.tsx'
import classes from './GroupControl.module.css'
import type { GridColumn } from './gridColumns.ts'

interface GroupControlProps {
  readonly available: readonly GridColumn[]
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
}

/** A menu of hundreds is none: the other columns are grouped by in their headers' menus. */
const MOST = 14

/** How rows are put together: by what they share in one column or more. */
export function GroupControl({ available, settings, onSettings }: GroupControlProps) {
  const { group, groupMeasure } = settings
  const labelOf = (id: string): string => available.find((column) => column.id === id)?.label ?? id
  const fields = available.filter(
    ({ id, field }) =>
      group.includes(id) ||
      field.kind === 'params' ||
      field.kind === 'tags' ||
      id === 'attributes.status' ||
      id === 'attributes.user_id',
  )
  const mark = (isOn: boolean) => (isOn ? <Check aria-label="chosen" /> : undefined)
  const isOn = group.length > 0
  const groupedBy = `Grouped by ${group.map(labelOf).join(', ')}`
  return (
    <PressMenu
      position="bottom-start"
      closeOnItemClick={false}
      renderButton={(press) => (
        <Button
          className={isOn ? classes.grouped : undefined}
          data-grouped={isOn || undefined}
          variant={isOn ? 'light' : 'subtle'}
          title={isOn ? `${groupedBy}: ${groupMeasure}` : 'Group runs by what they share'}
          leftSection={<Group aria-hidden />}
          {...press}
        >
          {isOn ? (
            <span className={classes.label}>
              {groupedBy}: {groupMeasure}
            </span>
          ) : (
            <span data-late>Group</span>
          )}
        </Button>
      )}
    >
      <Menu.Dropdown mah={440} style={{ overflow: 'auto' }}>
        <Menu.Item rightSection={mark(!isOn)} onClick={() => onSettings({ ...settings, group: [] })}>
          Do not group
        </Menu.Item>
        <Menu.Label>Runs with the same</Menu.Label>
        {fields.slice(0, MOST).map(({ id, label }) => (
          <Menu.Item
            key={id}
            rightSection={mark(group.includes(id))}
            onClick={() =>
              onSettings({ ...settings, isTree: false, group: withMember(group, id, !group.includes(id)) })
            }
          >
            {label}
          </Menu.Item>
        ))}
        {group.length > 0 && (
          <>
            <Menu.Label>Groups show the</Menu.Label>
            {GROUP_MEASURES.map((measure) => (
              <Menu.Item
                key={measure}
                rightSection={mark(measure === groupMeasure)}
                onClick={() => onSettings({ ...settings, groupMeasure: measure })}
              >
                {measure}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </PressMenu>
  )
}
