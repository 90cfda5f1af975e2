import type { CardTool } from './CardMenu.tsx'
import { CardPlot } from './CardPlot.tsx'
import type { CardPlotProps } from './CardPlot.tsx'
import { cardTable } from './cardTable.ts'
import { cardTitle } from './cardTitle.ts'
import { ChartCard } from './ChartCard.tsx'

interface CustomCardProps extends CardPlotProps {
  readonly tools?: readonly CardTool[]
}

/** A chart over runs that somebody has put together. */
export function CustomCard({ tools = [], ...plot }: CustomCardProps) {
  return (
    <ChartCard title={cardTitle(plot.spec)} tools={tools} makeTable={() => cardTable(plot.spec, plot.charted)}>
      <CardPlot {...plot} />
    </ChartCard>
  )
}
