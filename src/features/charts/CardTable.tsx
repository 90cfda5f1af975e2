import { Swatch } from '../../ui/Swatch.tsx'
import type { ShownTable } from './shownTable.ts'
import classes from './SummaryTable.module.css'

interface CardTableProps {
  readonly title: string
  readonly table: ShownTable
}

/** A chart over runs as words and numbers. */
export function CardTable({ title, table: { columns, rows } }: CardTableProps) {
  return (
    // Scrolls by keyboard, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to take the focus
    <section className={classes.scroll} aria-label={`${title} as a table`} tabIndex={0} data-list>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, color, cells }) => (
            <tr key={id}>
              <th scope="row">
                {color !== undefined && <Swatch color={color} />}
                <span title={name}>{name}</span>
              </th>
              {columns.slice(1).map((column, at) => (
                <td key={column}>{cells[at] ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
