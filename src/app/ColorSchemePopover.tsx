import { useMantineColorScheme } from '@mantine/core'
import { Segments } from '../ui/Segments.tsx'
import { COLOR_SCHEMES, SCHEMES } from './colorSchemes.ts'
import { RailPopover } from './RailPopover.tsx'
import type { RailPopoverProps } from './RailPopover.tsx'

const CHOICES = SCHEMES.map((value) => ({ value, label: COLOR_SCHEMES[value] }))

/** The choice behind `ColorSchemeSwitch`. */
export function ColorSchemePopover(button: RailPopoverProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <RailPopover title="Theme" {...button}>
      <Segments label="Theme" options={CHOICES} value={colorScheme} onChange={setColorScheme} />
    </RailPopover>
  )
}
