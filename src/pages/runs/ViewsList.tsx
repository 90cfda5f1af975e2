import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useActions } from '../../data/actions/actionsContext.ts'
import { useReadOnlyReason } from '../../data/access.ts'
import { useSavedViews } from '../../data/savedViews.ts'
import { sharedViews, viewTagKey, withView } from '../../domain/savedView.ts'
import { valueOf } from '../../domain/tag.ts'
import { decodeRunsSearch, printRunsSearch } from '../../routes/runs.ts'
import { MlflowViews } from './MlflowViews.tsx'
import type { RunsViewProps } from './viewProps.ts'
import classes from './ViewsList.module.css'
import { ViewsSection } from './ViewsSection.tsx'

interface ViewsListProps extends Pick<RunsViewProps, 'experiments' | 'search' | 'onSearch'> {
  readonly onDone: () => void
}

/** The views of a page: this browser's own, and those that the experiment's tags share with everybody. */
export function ViewsList({ experiments, search, onSearch, onDone }: ViewsListProps) {
  const [name, setName] = useState('')
  const [own, keep] = useSavedViews(experiments.ids)
  const actions = useActions()
  const refusal = useReadOnlyReason()
  // A tag belongs to one experiment.
  const experiment = experiments.ids.length === 1 ? experiments.known[0] : undefined
  const view = { name: name.trim(), query: printRunsSearch(search) }
  const share = (viewName: string, to: string | undefined): void => {
    if (experiment === undefined) return
    const { experimentId, name: title, tags } = experiment
    const key = viewTagKey(viewName)
    actions.perform([{ kind: 'experiment-tag', experimentId, title, key, from: valueOf(tags, key), to }])
  }
  const next = (form: HTMLFormElement | null): void => {
    setName('')
    // The button that was pressed can do nothing without a name, and a key on it would go nowhere.
    form?.querySelector('input')?.focus()
  }
  const open = (query: string): void => {
    onSearch(decodeRunsSearch(new URLSearchParams(query)))
    onDone()
  }
  return (
    <div className={classes.views}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (view.name === '') return
          keep(withView(own, view))
          next(event.currentTarget)
        }}
      >
        <TextInput
          aria-label="Name of this view"
          placeholder="Name of this view"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={view.name === ''}>
          Save
        </Button>
        {experiment !== undefined && (
          <Button
            disabled={view.name === '' || refusal !== undefined}
            title={refusal ?? 'Kept as a tag of the experiment, for everybody'}
            onClick={({ currentTarget }) => {
              share(view.name, view.query)
              next(currentTarget.form)
            }}
          >
            Share
          </Button>
        )}
      </form>
      <ViewsSection
        title="In this browser"
        views={own}
        current={view.query}
        onOpen={open}
        onRemove={(removed) => keep(own.filter((other) => other.name !== removed))}
      />
      <ViewsSection
        title="Shared with everybody"
        views={sharedViews(experiment?.tags ?? [])}
        current={view.query}
        onOpen={open}
        onRemove={refusal === undefined ? (removed) => share(removed, undefined) : undefined}
      />
      {experiment !== undefined && <MlflowViews tags={experiment.tags} current={view.query} onOpen={open} />}
    </div>
  )
}
