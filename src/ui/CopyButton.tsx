import { ActionIcon } from '@mantine/core'
import { Check, Copy, X } from 'lucide-react'
import { useCopy } from './useCopy.ts'

interface CopyButtonProps {
  readonly text: string
  /** What is copied, for the label: `Copy run ID`. */
  readonly what: string
}

const WORDS = { idle: 'Copy', copied: 'Copied', failed: 'Could not copy' } as const
const ICONS = { idle: Copy, copied: Check, failed: X } as const

export function CopyButton({ text, what }: CopyButtonProps) {
  const { state, copy } = useCopy(text)
  const Icon = ICONS[state]
  const label = `${WORDS[state]} ${what}`
  return (
    <ActionIcon size="xs" aria-label={label} title={label} aria-live="polite" onClick={copy}>
      <Icon style={{ width: 13, height: 13 }} aria-hidden />
    </ActionIcon>
  )
}
