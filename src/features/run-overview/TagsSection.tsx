import type { ReactNode } from 'react'
import type { Tag } from '../../domain/tag.ts'
import { PairsTable } from './PairsTable.tsx'
import { Section } from './Section.tsx'
import classes from './TagsSection.module.css'

/** Tags that MLflow and its tools write. */
const SYSTEM_PREFIX = 'mlflow.'

interface TagsSectionProps {
  readonly tags: readonly Tag[]
  /** Those that people set, to read and to change. */
  readonly children: ReactNode
}

/** A person's tags; those of MLflow are folded away below. */
export function TagsSection({ tags, children }: TagsSectionProps) {
  const system = tags.filter(({ key }) => key.startsWith(SYSTEM_PREFIX))
  return (
    <div className={classes.tags}>
      <Section title="Tags" count={tags.length - system.length}>
        {children}
      </Section>
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
