import { Button, Popover } from '@mantine/core'
import { Plus } from 'lucide-react'
import { Suspense } from 'react'
import type { KeyboardEvent } from 'react'
import { Kbd } from '../../ui/Kbd.tsx'
import { ClauseForm } from './lazyParts.ts'
import { FormSkeleton } from './FormSkeleton.tsx'
import type { FilterViewProps } from './viewProps.ts'

interface AddFilterProps extends FilterViewProps {
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  readonly onWrite: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The button that adds a condition, and what it opens. */
export function AddFilter({ isOpen, onOpen, onClose, onKeyDown, ...props }: AddFilterProps) {
  return (
    <Popover opened={isOpen} position="bottom-start" trapFocus closeOnEscape={false} closeOnClickOutside={false}>
      <Popover.Target>
        <Button
          variant="subtle"
          aria-keyshortcuts="/"
          leftSection={<Plus style={{ width: 14, height: 14 }} aria-hidden />}
          rightSection={<Kbd>/</Kbd>}
          data-add
          onClick={onOpen}
          onKeyDown={onKeyDown}
        >
          {props.filter.parts.length === 0 ? `Filter ${props.language.name}` : 'Add filter'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="New filter" p={8}>
        {isOpen && (
          <Suspense fallback={<FormSkeleton onClose={onClose} />}>
            <ClauseForm {...props} part={undefined} rest="" field="subject" onClose={onClose} />
          </Suspense>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
