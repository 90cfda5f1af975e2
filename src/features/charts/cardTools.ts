import type { ChartSettings } from '../../routes/chartSettings.ts'
import type { CardTool } from './CardMenu.tsx'

/** What can be done with a metric's card in a workspace: pin, arrange, widen, put away. */
export function cardTools(
  key: string,
  { pinned, wide, dropped }: ChartSettings,
  onSettings: (change: Partial<ChartSettings>) => void,
): readonly CardTool[] {
  const place = pinned.indexOf(key)
  const isWide = wide.includes(key)
  const move = (by: number) => onSettings({ pinned: moved(pinned, place, place + by) })
  return [
    {
      label: 'Pinned to the top',
      on: place >= 0,
      onUse: () => onSettings({ pinned: place < 0 ? [...pinned, key] : pinned.filter((other) => other !== key) }),
    },
    ...(place > 0 ? [{ label: 'Move forward', onUse: () => move(-1) }] : []),
    ...(place >= 0 && place < pinned.length - 1 ? [{ label: 'Move back', onUse: () => move(1) }] : []),
    {
      label: 'Twice as wide',
      on: isWide,
      onUse: () => onSettings({ wide: isWide ? wide.filter((other) => other !== key) : [...wide, key] }),
    },
    { label: 'Put away', onUse: () => onSettings({ dropped: [...dropped, key] }) },
  ]
}

function moved(keys: readonly string[], from: number, to: number): readonly string[] {
  const key = keys[from]
  return key === undefined ? keys : keys.toSpliced(from, 1).toSpliced(to, 0, key)
}
