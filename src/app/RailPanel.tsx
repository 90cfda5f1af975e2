import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { usePressToLoad } from '../ui/usePressToLoad.ts'
import { RailButton } from './RailButton.tsx'
import type { RailPopoverProps } from './RailPopover.tsx'

interface RailPanelProps extends RailPopoverProps {
  readonly load: () => Promise<unknown>
  /** The popover, from a lazy component. */
  readonly children: ReactNode
}

/** A button of the rail whose panel is loaded when it is wanted. */
export function RailPanel({ label, icon, load, children }: RailPanelProps) {
  const { isPressed, events } = usePressToLoad(load)
  const button = (
    <RailButton label={label} aria-haspopup="dialog" aria-expanded={false} {...events}>
      {icon}
    </RailButton>
  )
  return isPressed ? <Suspense fallback={button}>{children}</Suspense> : button
}
