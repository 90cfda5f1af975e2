import { ConnectionPanel } from './ConnectionPanel.tsx'
import { RailPopover } from './RailPopover.tsx'
import type { RailPopoverProps } from './RailPopover.tsx'

/** The panel behind `ConnectionIndicator`. */
export function ConnectionPopover(button: RailPopoverProps) {
  return (
    <RailPopover title="Connection" width={420} {...button}>
      <ConnectionPanel />
    </RailPopover>
  )
}
