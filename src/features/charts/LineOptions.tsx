import { Checkbox, Popover, Select } from '@mantine/core'
import { chartFields } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { parseRunField, printRunField } from '../../domain/runField.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { Segments } from '../../ui/Segments.tsx'
import classes from './ChartToolbar.module.css'
import { fieldLabel } from './fieldLabel.ts'
import { ToolButton } from './ToolButton.tsx'

interface LineOptionsProps {
  readonly settings: ChartSettings
  readonly charted: ChartedRuns
  readonly onSettings: (change: Partial<ChartSettings>) => void
}

/** A list in a layer of its own would count as outside, and the choice would close the panel. */
const INSIDE = { withinPortal: false } as const
const AVERAGES = [
  { value: 'none', label: 'Every run' },
  { value: 'std', label: 'Mean ± std' },
  { value: 'range', label: 'Mean, min–max' },
] as const
const SIZES = [
  { value: 'small', label: 'Small' },
  { value: 'medium', label: 'Medium' },
  { value: 'large', label: 'Large' },
] as const

/** What else there is to say about how curves are drawn. */
export function LineOptions({ settings, charted, onSettings }: LineOptionsProps) {
  const { averaging, logX, clipOutliers, markBest, cardSize } = settings
  const on = [logX, clipOutliers, markBest, averaging !== undefined].filter(Boolean).length
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <ToolButton label="lines" {...(on > 0 && { value: String(on) })} />
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        <Segments
          label="Average over runs"
          options={AVERAGES}
          value={averaging?.band ?? 'none'}
          onChange={(band) => onSettings({ averaging: band === 'none' ? undefined : { band, by: averaging?.by } })}
        />
        {averaging !== undefined && (
          <Select
            size="xs"
            label="One mean for each"
            comboboxProps={INSIDE}
            placeholder="all runs together"
            searchable
            clearable
            data={groupings(charted)}
            value={averaging.by === undefined ? null : printRunField(averaging.by)}
            onChange={(text) => onSettings({ averaging: { ...averaging, by: parseRunField(text ?? '') } })}
          />
        )}
        <Checkbox label="Log x axis" checked={logX} onChange={() => onSettings({ logX: !logX, zoom: undefined })} />
        <Checkbox
          label="Leave outliers out of the y axis"
          checked={clipOutliers}
          onChange={() => onSettings({ clipOutliers: !clipOutliers })}
        />
        <Checkbox
          label="Mark the best point"
          description="where the metric’s name says which way is better"
          checked={markBest}
          onChange={() => onSettings({ markBest: !markBest })}
        />
        <Segments
          label="Size of the charts"
          options={SIZES}
          value={cardSize}
          onChange={(size) => onSettings({ cardSize: size })}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Columns that runs can be averaged by; no two runs have the same metrics. */
function groupings(charted: ChartedRuns) {
  return chartFields(charted)
    .filter(({ kind }) => kind !== 'metrics')
    .map((field) => ({ value: printRunField(field), label: fieldLabel(field) }))
}
