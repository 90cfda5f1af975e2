import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { ChartCardSpec } from '../../domain/chartCard.ts'
import { BarCard } from './BarCard.tsx'
import type { CardTool } from './cardTool.ts'
import { CardPlot } from './CardPlot.tsx'
import type { CardPlotProps } from './CardPlot.tsx'
import { CardTable } from './CardTable.tsx'
import { cardTable } from './cardTable.ts'
import { cardTitle } from './cardTitle.ts'
import { cardWords } from './cardWords.ts'
import { ChartCard } from './ChartCard.tsx'
import { shownTable } from './shownTable.ts'

interface CustomCardProps extends Omit<CardPlotProps, 'spec'> {
  readonly spec: ChartCardSpec
  readonly tools?: readonly CardTool[]
}

/** A chart over runs that somebody has put together: as a plot, in words, or as a table. */
export function CustomCard({ spec, charted, tools = [], ...brushing }: CustomCardProps) {
  const [asTable, setAsTable] = useState(false)
  // Bars are words and numbers anyway.
  if (spec.kind === 'bar') return <BarCard {...{ spec, charted, tools }} />
  const title = cardTitle(spec)
  return (
    <ChartCard
      title={title}
      tools={[...tools, { label: 'Show as a table', on: asTable, onUse: () => setAsTable(!asTable) }]}
      makeTables={() => [cardTable(spec, charted)]}
    >
      {asTable ? (
        <CardTable title={title} table={shownTable(spec, charted)} />
      ) : (
        <>
          <VisuallyHidden component="ul" aria-label={`${title} in words`}>
            {cardWords(spec, charted).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </VisuallyHidden>
          <CardPlot {...brushing} spec={spec} charted={charted} />
        </>
      )}
    </ChartCard>
  )
}
