import type { Tag } from '../../domain/tag.ts'
import { Chip } from '../../ui/Chip.tsx'
import classes from './ExperimentsTable.module.css'

const SHOWN = 2

/** The first tags, and how many more there are. */
export function ExperimentTags({ tags }: { readonly tags: readonly Tag[] }) {
  const hidden = tags.slice(SHOWN)
  return (
    <div className={classes.chips}>
      {tags.slice(0, SHOWN).map((tag) => (
        <Chip key={tag.key} name={tag.key} value={tag.value} />
      ))}
      {hidden.length > 0 && (
        <span className={classes.more} title={hidden.map(({ key, value }) => `${key}: ${value}`).join('\n')}>
          +{hidden.length}
        </span>
      )}
    </div>
  )
}
