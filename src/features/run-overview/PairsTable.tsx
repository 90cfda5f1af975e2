import { useState } from 'react'
import type { Tag } from '../../domain/tag.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { FindField } from './FindField.tsx'
import { LongValue } from './LongValue.tsx'
import { MoreRows } from './MoreRows.tsx'
import classes from './OverviewTable.module.css'
import { FIRST_ROWS, preparePairs } from './prepareRows.ts'
import { Section } from './Section.tsx'

const FIND_FROM = 8

interface PairsTableProps {
  readonly title: string
  /** `param`, `tag`. */
  readonly what: string
  readonly pairs: readonly Tag[]
  /** Shown in place of an empty table. */
  readonly empty: string
}

/** Keys and values, to read, find and copy. */
export function PairsTable({ title, what, pairs, empty }: PairsTableProps) {
  const [query, setQuery] = useState('')
  const [limit, setLimit] = useState(FIRST_ROWS)
  const { shown, matches } = preparePairs(pairs, query, limit)
  const find = pairs.length >= FIND_FROM && <FindField what={`${what}s`} value={query} onChange={setQuery} />
  return (
    <Section title={title} count={pairs.length} tools={find}>
      {shown.length === 0 ? (
        <p className={classes.empty}>{pairs.length === 0 ? empty : `No ${what} matches.`}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.keyColumn}>
                Key
              </th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, value }) => (
              <tr key={key}>
                <th scope="row" title={key}>
                  {key}
                </th>
                <td>
                  <div className={classes.copyable}>
                    <LongValue text={value} />
                    <CopyButton text={value} what={`${what} ${key}`} />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows shown={shown.length} matches={matches} onMore={() => setLimit(Infinity)} />
    </Section>
  )
}
