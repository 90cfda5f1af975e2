import { useRef } from 'react'
import { useCommands } from '../../ui/commands.ts'
import type { Command } from '../../ui/commands.ts'
import { usePrintedPage } from '../../ui/usePrintedPage.ts'
import { DrawingNotice } from './DrawingNotice.tsx'
import type { DrawingWish } from './DrawingNotice.tsx'
import { paperOf } from './paperCards.ts'
import type { PrintedCards } from './paperCards.ts'
import { MOST_PRINTED } from './placeCards.ts'

interface ChartPrintingProps extends Omit<PrintedCards, 'runsAre'> {
  /** What the runs are, in words; absent where the page prints its charts itself. */
  readonly runsAre: string | undefined
  /** What to do as soon as all cards are drawn. */
  readonly wish: DrawingWish | undefined
  readonly onWish: (act: DrawingWish['act']) => void
}

const NO_COMMANDS: readonly Command[] = []

/** Prints the cards of the workspace that it stands in. Those out of sight have to be drawn before the browser's dialog opens. */
export function ChartPrinting({ runs, runsAre, open, wish, onWish }: ChartPrintingProps) {
  const place = useRef<HTMLOutputElement>(null)
  const prints = runsAre !== undefined && open > 0
  usePrintedPage(() => {
    const workspace = place.current?.parentElement
    return prints && workspace ? paperOf(workspace, { runs, runsAre, open }) : undefined
  })
  const command: Command = {
    id: 'charts.print',
    label: 'Print all charts',
    group: 'Charts',
    keys: 'mod+p',
    worksWhileTyping: true,
    run: () => onWish(() => window.print()),
  }
  useCommands(prints ? [command] : NO_COMMANDS)
  return <DrawingNotice ref={place} wanted={Math.min(open, MOST_PRINTED)} wish={wish} />
}
