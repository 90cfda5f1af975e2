import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useMlflowClient } from '../data/clientContext.ts'
import { connectionOptions } from '../data/connection.ts'
import notice from './ConnectionNotice.module.css'
import classes from './StoreNotice.module.css'

/** Names the files of the store that cannot be read: what they hold is missing on every page. */
export function StoreNotice() {
  const { data } = useQuery(connectionOptions(useMlflowClient()))
  const [hidden, setHidden] = useState(0)
  const problems = data?.problems ?? []
  const files = new Set(problems.map(({ path }) => path)).size
  // What comes later is shown again.
  if (problems.length <= hidden) return null
  return (
    <section className={notice.notice} aria-label="Files that cannot be read">
      <TriangleAlert aria-hidden />
      <details className={notice.text}>
        <summary className={classes.summary}>
          <strong>{files === 1 ? '1 file' : `${files} files`}</strong> of this store cannot be read as a whole.
          Everything else is shown.
        </summary>
        <ul className={classes.files}>
          {problems.map(({ path, message }) => (
            <li key={path + message}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      </details>
      <Button size="xs" variant="default" onClick={() => setHidden(problems.length)}>
        Hide
      </Button>
    </section>
  )
}
