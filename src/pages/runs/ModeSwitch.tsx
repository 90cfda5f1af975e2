import type { RunMode } from '../../routes/runMode.ts'
import { Segments } from '../../ui/Segments.tsx'

const MODES = [
  { value: 'table', label: 'Table' },
  { value: 'charts', label: 'Charts' },
  { value: 'split', label: 'Split' },
] as const satisfies readonly { readonly value: RunMode; readonly label: string }[]

interface ModeSwitchProps {
  readonly mode: RunMode
  readonly onMode: (mode: RunMode) => void
}

/** The runs as a table, as charts, or both. */
export function ModeSwitch({ mode, onMode }: ModeSwitchProps) {
  return <Segments label="Show runs as" options={MODES} value={mode} onChange={onMode} />
}
