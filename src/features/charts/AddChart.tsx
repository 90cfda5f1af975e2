import { Popover } from '@mantine/core'
import { useState } from 'react'
import type { ChartCardSpec } from '../../domain/chartCard.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { AddChartPanel } from './AddChartPanel.tsx'
import { ToolButton } from './ToolButton.tsx'

interface AddChartProps {
  readonly charted: ChartedRuns
  readonly onAdd: (spec: ChartCardSpec) => void
}

/** Opens what puts a chart of another kind together. Until then nothing looks at thousands of columns. */
export function AddChart({ charted, onAdd }: AddChartProps) {
  const [opened, setOpened] = useState(false)
  const add = (spec: ChartCardSpec) => {
    onAdd(spec)
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ToolButton label="+ chart" onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <AddChartPanel charted={charted} onAdd={add} />
      </Popover.Dropdown>
    </Popover>
  )
}
