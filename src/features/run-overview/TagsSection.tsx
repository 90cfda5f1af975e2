import type { Tag } from '../../domain/tag.ts'
import { PairsTable } from './PairsTable.tsx'
import classes from './TagsSection.module.css'

/** Tags that MLflow and its tools write. */
const SYSTEM_PREFIX = 'mlflow.'

/** A person's tags; those of MLflow are folded away below. */
export function TagsSection({ tags }: { readonly tags: readonly Tag[] }) {
  const own = tags.filter(({ key }) => !key.startsWith(SYSTEM_PREFIX))
  const system = tags.filter(({ key }) => key.startsWith(SYSTEM_PREFIX))
  return (
    <div className={classes.tags}>
      <PairsTable title="Tags" what="tag" pairs={own} empty="No tags of its own." />
      {system.length > 0 && (
        <details className={classes.system}>
          <summary>
            {system.length} system {system.length === 1 ? 'tag' : 'tags'}
          </summary>
          <PairsTable title="System tags" what="tag" pairs={system} empty="" />
        </details>
      )}
    </div>
  )
}
