import { UnstyledButton } from '@mantine/core'
import { useId, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { PlainTable } from '../../lib/printTable.ts'
import { CutName } from '../../ui/CutName.tsx'
import { focusFirst } from '../../ui/focusFirst.ts'
import { onFullScreenChange } from '../../ui/onFullScreenChange.ts'
import { CardLegend } from './CardLegend.tsx'
import type { CardLegendProps } from './CardLegend.tsx'
import classes from './ChartCard.module.css'
import { CardMenu } from './CardMenu.tsx'
import type { CardTool } from './cardTool.ts'
import { exportTools } from './exportTools.ts'

interface ChartCardProps {
  readonly title: string
  readonly badge?: ReactNode
  /** What a glance may miss; `''` for nothing. */
  readonly warning?: string
  /** The same in full, for who points at it. */
  readonly warningDetails?: string
  readonly actions?: ReactNode
  /** What can be done with the card, in its menu. */
  readonly tools?: readonly CardTool[]
  /** What the card is made of, for programs, in parts with the same columns; made when it is asked for. */
  readonly makeTables?: (() => Iterable<PlainTable>) | undefined
  /** Whose names stand elsewhere on the page: they are in the card while it fills the screen. */
  readonly legend?: CardLegendProps | undefined
  readonly children: ReactNode
}

/** The frame of a chart: what it shows, how much of it, and what can be done with it. */
export function ChartCard({
  title,
  badge,
  warning = '',
  warningDetails = warning,
  actions,
  tools = [],
  makeTables,
  legend,
  children,
}: ChartCardProps) {
  const cardId = useId()
  const isFull = useSyncExternalStore(onFullScreenChange, () => document.fullscreenElement?.id === cardId)
  return (
    <article id={cardId} className={classes.card} aria-label={title} data-chart-card>
      <header className={classes.header}>
        <h3 className={classes.title} title={title} aria-label={title}>
          <CutName name={title} />
        </h3>
        {badge !== undefined && <span className={classes.badge}>{badge}</span>}
        {warning !== '' && (
          <span className={classes.badge} title={warningDetails} data-warning>
            {warning}
          </span>
        )}
        <span className={classes.actions}>
          {actions}
          {isFull && (
            <UnstyledButton
              className={classes.leave}
              onClick={() => {
                // The button goes with the full screen.
                focusFirst(`#${CSS.escape(cardId)} [aria-haspopup="menu"]`)
                void document.exitFullscreen()
              }}
            >
              leave full screen
            </UnstyledButton>
          )}
          <CardMenu
            title={title}
            tools={[
              ...tools,
              { label: 'Full screen', onUse: () => fillScreen(cardId) },
              ...exportTools(title, cardId, makeTables),
            ]}
          />
        </span>
      </header>
      {isFull && legend !== undefined && <CardLegend {...legend} />}
      <div className={classes.body}>{children}</div>
    </article>
  )
}

/** Or leaves it, when the card fills it already. */
function fillScreen(cardId: string): void {
  if (document.fullscreenElement === null) void document.getElementById(cardId)?.requestFullscreen()
  else void document.exitFullscreen()
}
