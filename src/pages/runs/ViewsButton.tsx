import { Button, Popover } from '@mantine/core'
import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import type { RunsViewProps } from './viewProps.ts'
import { ViewsList } from './ViewsList.tsx'

/** Named views of this page: filter, order, columns, groups and charts, to come back to and to share. */
export function ViewsButton(props: Pick<RunsViewProps, 'experiments' | 'search' | 'onSearch'>) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          title="Views to come back to"
          leftSection={<Bookmark aria-hidden />}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span data-spare>Views</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label="Views">
        <ViewsList {...props} onDone={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
