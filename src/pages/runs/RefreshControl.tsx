import { ActionIcon, Menu } from '@mantine/core'
import { Check, RefreshCw, Timer, TimerOff } from 'lucide-react'
import { REFRESH_INTERVALS_S } from '../../domain/tableSettings.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { PressMenu } from '../../ui/PressMenu.tsx'

interface RefreshControlProps {
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
  readonly onRefresh: () => void
}

const intervalWords = (seconds: number): string =>
  seconds === 0 ? 'Only when asked' : seconds < 60 ? `Every ${seconds} s` : `Every ${seconds / 60} min`

/** Looks for new and changed runs now, and how often it is done by itself. */
export function RefreshControl({ settings, onSettings, onRefresh }: RefreshControlProps) {
  const { refreshS } = settings
  const now = intervalWords(refreshS)
  return (
    <>
      <ActionIcon aria-label="Refresh" title="Refresh" onClick={onRefresh}>
        <RefreshCw aria-hidden />
      </ActionIcon>
      <PressMenu
        position="bottom-end"
        renderButton={(press) => (
          <ActionIcon aria-label={`Refreshed by itself: ${now}`} title={`Refreshed by itself: ${now}`} {...press}>
            {refreshS === 0 ? <TimerOff aria-hidden /> : <Timer aria-hidden />}
          </ActionIcon>
        )}
      >
        <Menu.Dropdown>
          <Menu.Label>Look for new and changed runs</Menu.Label>
          {REFRESH_INTERVALS_S.map((seconds) => (
            <Menu.Item
              key={seconds}
              rightSection={seconds === refreshS ? <Check aria-label="chosen" /> : undefined}
              onClick={() => onSettings({ ...settings, refreshS: seconds })}
            >
              {intervalWords(seconds)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </PressMenu>
    </>
  )
}
