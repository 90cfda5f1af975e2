import { Button } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import classes from './BusyButton.module.css'

interface BusyButtonProps extends ButtonProps {
  /** What it started goes on; it is not started again meanwhile. */
  readonly isBusy: boolean
  readonly title?: string
  readonly onClick: () => void
}

/** A button that shows that it is at work. Mantine's own is disabled meanwhile, and what is disabled loses the keyboard. */
export function BusyButton({ isBusy, onClick, ...props }: BusyButtonProps) {
  return (
    <Button
      {...props}
      className={classes.button}
      aria-busy={isBusy}
      onClick={() => {
        if (!isBusy) onClick()
      }}
    />
  )
}
