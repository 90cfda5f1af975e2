import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'
import { printColumnField } from '../../domain/columnField.ts'
import type { HistoryField } from '../../domain/columnField.ts'
import { computeColumn } from '../../domain/tableSettings.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { measureChoices } from './historyMeasures.ts'

interface HistoryItemsProps {
  readonly metricKey: string
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
  /** A menu can hold no field to write in. */
  readonly onAskStep: () => void
}

/** Columns that are computed from a metric's histories, in a menu: each is shown or taken away. */
export function HistoryItems({ metricKey, settings, onSettings, onAskStep }: HistoryItemsProps) {
  const compute = (field: HistoryField, isShown: boolean): void =>
    onSettings(computeColumn(settings, `metrics.${metricKey}`, printColumnField(field), isShown))
  return (
    <>
      <Menu.Label>From its history</Menu.Label>
      {measureChoices(metricKey).map(({ label, field }) => {
        const isShown = settings.computed.includes(printColumnField(field))
        return (
          <Menu.Item
            key={field.measure}
            rightSection={isShown ? <Check aria-label="shown" /> : undefined}
            onClick={() => compute(field, !isShown)}
          >
            {label}
          </Menu.Item>
        )
      })}
      <Menu.Item onClick={onAskStep}>Value at step…</Menu.Item>
    </>
  )
}
