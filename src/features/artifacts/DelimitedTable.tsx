import { VisuallyHidden } from '@mantine/core'
import { formatInteger } from '../../lib/formatNumber.ts'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import classes from './DelimitedTable.module.css'
import { prepareTable } from './prepareText.ts'
import { TextFooter } from './TextFooter.tsx'
import type { TextContent } from './textContent.ts'

/** CSV or TSV as a table; the first row is its header. */
export function DelimitedTable(file: TextContent) {
  const { header, rows, isNumeric, hasMoreRows, columns } = prepareTable(file.content.text, file.path)
  const isAll = !hasMoreRows && columns === header.length
  return (
    <>
      <ScrollRegion className={classes.scroller} label={`Content of ${file.path}`} printsWhole>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>Row</VisuallyHidden>
              </th>
              {header.map((name, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- names repeat; a column is its place.
                <th key={column} scope="col" data-numeric={isNumeric[column]} title={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a row is its place.
              <tr key={index}>
                <th scope="row">{formatInteger(index + 1)}</th>
                {row.map((cell, column) => (
                  // oxlint-disable-next-line react/no-array-index-key -- as above.
                  <td key={column} data-numeric={isNumeric[column]} title={cell.length > 24 ? cell : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TextFooter {...file} isAllShown={isAll}>
        {hasMoreRows && 'First '}
        {formatInteger(rows.length)} {rows.length === 1 ? 'row' : 'rows'},{' '}
        {columns > header.length && `first ${formatInteger(header.length)} of `}
        {formatInteger(columns)} {columns === 1 ? 'column' : 'columns'}
      </TextFooter>
    </>
  )
}
