import type { TagChange } from '../../domain/actions/tagged.ts'
import { targetKey } from '../../domain/actions/change.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import classes from './DryRun.module.css'

const MOST_ROWS = 200

/** Every tag before and after: a value that is made from a pattern is another one for each. */
export function TagPreview({ noun, changes }: { readonly noun: string; readonly changes: readonly TagChange[] }) {
  return (
    <ScrollRegion label="Preview" className={classes.preview}>
      <table>
        <thead>
          <tr>
            <th scope="col" className={classes.noun}>
              {noun}
            </th>
            <th scope="col">Tag</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, MOST_ROWS).map((change) => (
            <tr key={`${targetKey(change)} ${change.key}`}>
              <td title={change.title}>{change.title}</td>
              <td title={change.key}>{change.key}</td>
              <Value value={change.from} />
              <Value value={change.to} />
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > MOST_ROWS && <p>and {formatInteger(changes.length - MOST_ROWS)} more</p>}
    </ScrollRegion>
  )
}

function Value({ value }: { readonly value: string | undefined }) {
  if (value === undefined) return <td data-none>no tag</td>
  return <td title={value}>{value === '' ? <i>empty</i> : value}</td>
}
