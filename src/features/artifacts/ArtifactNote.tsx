import { RotateCw } from 'lucide-react'
import { describeError } from '../../domain/describeError.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import classes from './ArtifactTree.module.css'
import type { TreeRow } from './prepareTree.ts'

/** Stands in the tree for files that are not there, not yet there, or could not be had. */
export function ArtifactNote({ row }: { readonly row: Extract<TreeRow, { kind: 'note' }> }) {
  switch (row.note) {
    case 'loading':
      return <Skeleton width={120} />
    case 'empty':
      return <span className={classes.note}>{row.path === '' ? 'No artifacts' : 'Empty folder'}</span>
    case 'partial':
      return <span className={classes.note}>The server lists more files than are shown</span>
    case 'error': {
      const { title, words } = describeError(row.error)
      return (
        <span className={classes.failed} title={`${title}\n${words}\nEnter or click to try again`}>
          <RotateCw className={classes.caret} aria-hidden />
          Could not be listed · try again
        </span>
      )
    }
    default:
      return assertNever(row)
  }
}
