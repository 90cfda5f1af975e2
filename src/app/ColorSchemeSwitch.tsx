import { useMantineColorScheme } from '@mantine/core'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useCommands } from '../ui/commands.ts'
import { lazyPart } from '../ui/lazyPart.ts'
import { COLOR_SCHEMES, SCHEMES } from './colorSchemes.ts'
import { RailPanel } from './RailPanel.tsx'

const ICONS = { auto: Monitor, light: Sun, dark: Moon } as const

const load = async () => (await import('./ColorSchemePopover.tsx')).ColorSchemePopover
const ColorSchemePopover = lazyPart(load)

/** Light, dark, or as the system says; remembered by this browser. */
export function ColorSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  useCommands(
    SCHEMES.map((scheme) => ({
      id: `theme.${scheme}`,
      label: `Theme: ${COLOR_SCHEMES[scheme]}`,
      group: 'Look',
      run: () => setColorScheme(scheme),
    })),
  )
  const Icon = ICONS[colorScheme]
  const button = { label: `Theme: ${COLOR_SCHEMES[colorScheme]}`, icon: <Icon aria-hidden /> }
  return (
    <RailPanel load={load} {...button}>
      <ColorSchemePopover {...button} />
    </RailPanel>
  )
}
