import { Button } from '@mantine/core'
import { Bookmark } from 'lucide-react'
import { PressPopover } from '../../ui/PressPopover.tsx'
import type { RunsViewProps } from './viewProps.ts'
import { ViewsList } from './ViewsList.tsx'

/** Named views of this page: filter, order, columns, groups and charts, to come back to and to share. */
export function ViewsButton(props: Pick<RunsViewProps, 'experiments' | 'search' | 'onSearch'>) {
  return (
    <PressPopover
      label="Views"
      position="bottom-end"
      padding={8}
      renderButton={(press) => (
        <Button variant="subtle" title="Views to come back to" leftSection={<Bookmark aria-hidden />} {...press}>
          <span data-spare>Views</span>
        </Button>
      )}
    >
      {(close) => <ViewsList {...props} onDone={close} />}
    </PressPopover>
  )
}
