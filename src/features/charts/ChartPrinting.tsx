import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useCommands } from '../../ui/commands.ts'
import { usePrintedPage } from '../../ui/usePrintedPage.ts'
import { MOST_PRINTED, paperOf } from './paperCards.ts'
import type { PrintedCards } from './paperCards.ts'
import classes from './ChartPrinting.module.css'
import { useDrawnCards } from './useDrawnCards.ts'

interface ChartPrintingProps extends PrintedCards {
  /** The cards out of sight are being drawn. */
  readonly isDrawing: boolean
  /** So many cards have to be in the page wherever they are, or no more than on the screen. */
  readonly onDraw: (cards: number | undefined) => void
}

/** Prints the cards of the workspace that it stands in. Those out of sight have to be drawn before the browser's dialog opens. */
export function ChartPrinting({ isDrawing, onDraw, ...printed }: ChartPrintingProps) {
  const place = useRef<HTMLOutputElement>(null)
  usePrintedPage(() => {
    const workspace = place.current?.parentElement
    return workspace ? paperOf(workspace, printed) : undefined
  })
  useCommands([
    {
      id: 'charts.print',
      label: 'Print all charts',
      group: 'Charts',
      keys: 'mod+p',
      worksWhileTyping: true,
      run: () => onDraw(MOST_PRINTED),
    },
  ])
  const wanted = Math.min(printed.open, MOST_PRINTED)
  const drawn = useDrawnCards(place, isDrawing ? wanted : undefined, () => {
    window.print()
    onDraw(undefined)
  })
  return (
    <output ref={place} className={classes.notice}>
      {isDrawing && (
        <>
          {drawn} of {wanted} charts drawn to print{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => onDraw(undefined)}>
            Cancel
          </Button>
        </>
      )}
    </output>
  )
}
