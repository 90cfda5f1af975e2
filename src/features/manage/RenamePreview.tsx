import { formatInteger } from '../../lib/formatNumber.ts'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import classes from './DryRun.module.css'
import type { RenameRow } from './prepareRenames.ts'

const MOST_ROWS = 500

/** Every name before and after; those that stay are grey. */
export function RenamePreview({ rows }: { readonly rows: readonly RenameRow[] }) {
  return (
    <ScrollRegion label="Preview" className={classes.preview}>
      <table>
        <thead>
          <tr>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ runId, before, after, remark, isRefused }) => (
            <tr key={runId} data-same={before === after || undefined} data-problem={isRefused || undefined}>
              <td title={before}>{before}</td>
              <td title={after}>{isRefused ? before : after}</td>
              <td>{remark}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && <p>and {formatInteger(rows.length - MOST_ROWS)} more</p>}
    </ScrollRegion>
  )
}
