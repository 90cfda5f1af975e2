import { UnstyledButton } from '@mantine/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import classes from './SectionHeading.module.css'
import { plural } from './summarizeChart.ts'
import type { WorkspaceSection } from './workspaceSection.ts'

interface SectionHeadingProps {
  readonly section: WorkspaceSection
  readonly onToggle: () => void
}

/** What the cards below have in common, and how many there are; a click puts them away. */
export function SectionHeading({ section: { title, keys, open }, onToggle }: SectionHeadingProps) {
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <h2 className={classes.heading}>
      <UnstyledButton className={classes.toggle} aria-expanded={open} onClick={onToggle}>
        <Chevron aria-hidden />
        <span className={classes.title} title={title}>
          {title}
        </span>{' '}
        <small>{plural(keys.length, 'chart')}</small>
      </UnstyledButton>
    </h2>
  )
}
