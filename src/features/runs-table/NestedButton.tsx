import { Button } from '@mantine/core'
import { ListTree } from 'lucide-react'
import { hasNestedRuns } from '../../domain/rowItems.ts'
import type { RunTable } from '../../domain/runTable.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'

interface NestedButtonProps {
  readonly table: RunTable
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
}

/** Puts nested runs below their parents, where there are any. */
export function NestedButton({ table, settings, onSettings }: NestedButtonProps) {
  const { isTree } = settings
  if (!isTree && !hasNestedRuns(table)) return null
  return (
    <Button
      variant={isTree ? 'light' : 'subtle'}
      aria-pressed={isTree}
      title="Nested runs below their parents"
      leftSection={<ListTree aria-hidden />}
      onClick={() => onSettings({ ...settings, group: [], isTree: !isTree })}
    >
      <span data-late>Nested</span>
    </Button>
  )
}
