import { Button } from '@mantine/core'
import { entityWord } from '../../features/filter-builder/describePart.ts'
import type { UnknownKey } from './filterFindings.ts'

interface FilterReasonProps {
  /** What the condition says. */
  readonly sentence: string
  /** The name that no run has, where that is why. */
  readonly missing: UnknownKey | undefined
  /** What may be meant instead. */
  readonly close: string | undefined
  readonly onUse: () => void
  readonly onOff: () => void
}

/** One condition that keeps all runs out, why, and the ways on. */
export function FilterReason({ sentence, missing, close, onUse, onOff }: FilterReasonProps) {
  return (
    <p>
      {missing === undefined ? (
        <>
          Without the condition <b>{sentence}</b>, there are runs.
        </>
      ) : (
        <>
          No run here has a {entityWord(missing.entity)} called <b>{missing.key}</b>.
        </>
      )}{' '}
      {close !== undefined && (
        <>
          <Button size="xs" onClick={onUse}>
            Use {close}
          </Button>{' '}
        </>
      )}
      <Button size="xs" onClick={onOff}>
        Switch it off
      </Button>
    </p>
  )
}
