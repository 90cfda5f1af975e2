import { Button } from '@mantine/core'
import { useCopy } from './useCopy.ts'

interface CopyTextButtonProps {
  readonly text: string
  /** The words on the button: `Copy URI`. */
  readonly label: string
  /** Among other buttons, and not beside text. */
  readonly isTool?: boolean
}

/** A button with words that copies; the words say for a moment how it went, in the same room. */
export function CopyTextButton({ text, label, isTool = false }: CopyTextButtonProps) {
  const { state, copy } = useCopy(text)
  const said = { idle: label, copied: 'Copied', failed: 'Not copied' }[state]
  return (
    <Button
      {...(isTool ? {} : { size: 'xs' })}
      miw={`${Math.max(label.length, 6) + 3}ch`}
      aria-live="polite"
      onClick={copy}
    >
      {said}
    </Button>
  )
}
