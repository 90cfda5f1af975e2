import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import classes from './CardLegend.module.css'
import type { ChartLink } from './chartLink.ts'
import type { ChartSeries } from './chartSeries.ts'

export interface CardLegendProps {
  readonly series: readonly ChartSeries[]
  readonly link: ChartLink
}

/** Which colour is which curve; a pointer on a name makes its curve stand out. */
export function CardLegend({ series, link }: CardLegendProps) {
  return (
    <ScrollRegion label="Curves in this chart" className={classes.legend}>
      <ul>
        {series.map(({ id, name, color }) => (
          <li key={id} onPointerEnter={() => link.emphasize(id)} onPointerLeave={() => link.emphasize(undefined)}>
            <Swatch color={color} />
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </ScrollRegion>
  )
}
