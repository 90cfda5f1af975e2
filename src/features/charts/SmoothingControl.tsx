import { NumberInput, Popover, Slider } from '@mantine/core'
import { SMOOTHING_RANGE } from '../../domain/series/smoothing.ts'
import type { Smoothing, SmoothingKind } from '../../domain/series/smoothing.ts'
import { Segments } from '../../ui/Segments.tsx'
import classes from './ChartToolbar.module.css'
import { ToolButton } from './ToolButton.tsx'

interface SmoothingControlProps {
  readonly smoothing: Smoothing | undefined
  readonly onChange: (smoothing: Smoothing | undefined) => void
}

const KINDS = [
  { value: 'none', label: 'None' },
  { value: 'exponential', label: 'Exponential' },
  { value: 'mean', label: 'Running mean' },
  { value: 'gaussian', label: 'Gaussian' },
] as const
const HELP = {
  exponential: 'Weight of the past, as in TensorBoard',
  mean: 'Points in the window',
  gaussian: 'Standard deviation, in points',
} as const satisfies Record<SmoothingKind, string>

/** How curves are smoothed, and how much; what was logged stays behind them. */
export function SmoothingControl({ smoothing, onChange }: SmoothingControlProps) {
  const range = smoothing && SMOOTHING_RANGE[smoothing.kind]
  const setAmount = (amount: number) => {
    if (smoothing === undefined || range === undefined) return
    const held = Math.min(range.max, Math.max(range.min, range.whole ? Math.round(amount) : amount))
    if (Number.isFinite(held)) onChange({ ...smoothing, amount: held })
  }
  const word =
    smoothing === undefined
      ? 'off'
      : `${smoothing.kind === 'exponential' ? '' : `${smoothing.kind} `}${smoothing.amount}`
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <ToolButton label="smoothing" value={word} />
      </Popover.Target>
      <Popover.Dropdown className={classes.panel}>
        <Segments
          label="Smoothing"
          options={KINDS}
          value={smoothing?.kind ?? 'none'}
          onChange={(kind) => onChange(kind === 'none' ? undefined : { kind, amount: SMOOTHING_RANGE[kind].usual })}
        />
        {smoothing !== undefined && range !== undefined && (
          <div className={classes.amount}>
            <Slider
              size="sm"
              label={null}
              thumbLabel={HELP[smoothing.kind]}
              min={range.min}
              max={Math.min(range.max, 100)}
              step={range.whole ? 1 : 0.01}
              value={smoothing.amount}
              onChange={setAmount}
            />
            <NumberInput
              size="xs"
              aria-label={HELP[smoothing.kind]}
              min={range.min}
              max={range.max}
              step={range.whole ? 1 : 0.05}
              decimalScale={range.whole ? 0 : 3}
              value={smoothing.amount}
              onChange={(value) => value !== '' && setAmount(Number(value))}
            />
          </div>
        )}
        <p>{smoothing === undefined ? 'Curves are drawn as they were logged.' : HELP[smoothing.kind]}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
