import { Popover } from '@mantine/core'
import { Suspense } from 'react'
import type { ReactNode } from 'react'
import type { FilterPart } from '../../domain/filter/written/readWritten.ts'
import type { ChipAction, ClauseField } from './chipActions.ts'
import { draftOf } from './clauseDraft.ts'
import classes from './FilterBar.module.css'
import { FormSkeleton } from './FormSkeleton.tsx'
import { ClauseForm, PartText } from './lazyParts.ts'
import type { FilterViewProps } from './viewProps.ts'

interface ChipPopoverProps extends FilterViewProps {
  readonly part: FilterPart
  /** The text behind the part. */
  readonly rest: string
  /** The field to start with; closed without. */
  readonly field: ClauseField | undefined
  readonly onClose: () => void
  readonly onWrite: (text: string) => void
  readonly onAction: (action: ChipAction) => void
  /** The chip. */
  readonly children: ReactNode
}

/** A chip with what opens below it: fields, or its text where fields cannot show it. */
export function ChipPopover({ children, field, ...props }: ChipPopoverProps) {
  const { part, language } = props
  const hasFields = part.clause !== undefined && draftOf(part.clause, part.moment, language) !== undefined
  return (
    <Popover
      opened={field !== undefined}
      position="bottom-start"
      trapFocus
      closeOnEscape={false}
      closeOnClickOutside={false}
      withRoles={false}
    >
      <Popover.Target>
        <div className={classes.anchor}>{children}</div>
      </Popover.Target>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the popover's own role, without what it would say of its target */}
      <Popover.Dropdown role="dialog" aria-label="Edit filter" p={8}>
        {field !== undefined && (
          <Suspense fallback={<FormSkeleton onClose={props.onClose} />}>
            {hasFields ? <ClauseForm {...props} field={field} /> : <PartText {...props} />}
          </Suspense>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
