import { Button } from '@mantine/core'
import type { RefObject } from 'react'
import classes from './DrawingNotice.module.css'
import { useDrawnCards } from './useDrawnCards.ts'

/** What is done with charts once all of a page are drawn, those out of sight too: they are in the page until `onEnd`. */
export interface DrawingWish {
  readonly act: () => void
  readonly onEnd: () => void
}

interface DrawingNoticeProps {
  /** Stands right in the element whose cards are waited for. */
  readonly ref: RefObject<HTMLOutputElement | null>
  /** So many cards have to be drawn. */
  readonly wanted: number
  readonly wish: DrawingWish | undefined
}

/** Says how many of the cards beside it are drawn for what somebody has asked for, and does it when all of them are. */
export function DrawingNotice({ ref, wanted, wish }: DrawingNoticeProps) {
  const drawn = useDrawnCards(ref, wish && wanted, () => {
    wish?.act()
    wish?.onEnd()
  })
  return (
    <output ref={ref} className={classes.notice}>
      {wish && (
        <>
          {Math.min(drawn, wanted)} of {wanted} charts drawn{' '}
          <Button variant="subtle" size="compact-xs" onClick={wish.onEnd}>
            Cancel
          </Button>
        </>
      )}
    </output>
  )
}
