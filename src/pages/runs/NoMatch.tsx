import { Button } from '@mantine/core'
import { SearchX } from 'lucide-react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { focusFirst } from '../../ui/focusFirst.ts'
import classes from './RunsView.module.css'
import type { RunsViewProps } from './viewProps.ts'

interface NoMatchProps extends Pick<RunsViewProps, 'onSearch'> {
  readonly find: string
  readonly isComplete: boolean
}

/** No loaded run has the text in its name or id. */
export function NoMatch({ find, isComplete, onSearch }: NoMatchProps) {
  return (
    <div className={classes.fill}>
      <EmptyState
        icon={<SearchX aria-hidden />}
        title="No run has this in its name or ID"
        action={
          <Button
            onClick={() => {
              focusFirst('input[type="search"]')
              onSearch({ find: '' })
            }}
          >
            Clear search
          </Button>
        }
      >
        <p>
          Searched for <code>{find.trim()}</code> in {isComplete ? 'all' : 'the loaded'} runs, in upper and lower case.
        </p>
      </EmptyState>
    </div>
  )
}
