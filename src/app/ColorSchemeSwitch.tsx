import { Popover, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { Monitor, Moon, Sun } from 'lucide-react'
import railClasses from './Rail.module.css'

const ICONS = { auto: Monitor, light: Sun, dark: Moon } as const
const WORDS = { auto: 'System', light: 'Light', dark: 'Dark' } as const
const CHOICES = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: WORDS[value] }))

/** Light, dark, or as the system says; remembered by this browser. */
export function ColorSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Icon = ICONS[colorScheme]
  const label = `Theme: ${WORDS[colorScheme]}`
  return (
    <Popover position="right-end" trapFocus>
      <Popover.Target>
        <UnstyledButton className={railClasses.item} aria-label={label} title={label}>
          <Icon aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Theme">
        <SegmentedControl aria-label="Theme" data={CHOICES} value={colorScheme} onChange={setColorScheme} />
      </Popover.Dropdown>
    </Popover>
  )
}
