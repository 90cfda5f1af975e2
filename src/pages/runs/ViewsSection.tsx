import { CloseButton } from '@mantine/core'
import type { SavedView } from '../../domain/savedView.ts'
import classes from './ViewsList.module.css'

interface ListedView extends SavedView {
  /** Where several may have one name. */
  readonly id?: string
  /** What one has to know before opening it. */
  readonly note?: string | undefined
}

interface ViewsSectionProps {
  readonly title: string
  readonly views: readonly ListedView[]
  /** The query of what is shown now. */
  readonly current: string
  readonly onOpen: (query: string) => void
  /** Absent where nothing can be changed. */
  readonly onRemove: ((name: string) => void) | undefined
}

/** Gives the focus of a view that goes to the next one, or to the field above the last. */
function focusNext(from: HTMLElement): void {
  const item = from.closest('li')
  const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button')
  ;(next ?? from.closest('[role="dialog"]')?.querySelector('input'))?.focus()
}

/** Views to open or to take away. */
export function ViewsSection({ title, views, current, onOpen, onRemove }: ViewsSectionProps) {
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {views.length === 0 ? (
        <p className={classes.none}>None yet</p>
      ) : (
        <ul className={classes.list}>
          {views.map(({ id, name, query, note }) => (
            <li key={id ?? name}>
              <button
                type="button"
                className={classes.view}
                title={note === undefined ? name : `${name}: ${note}`}
                aria-current={query === current || undefined}
                onClick={() => onOpen(query)}
              >
                {name}
                {note !== undefined && <span className={classes.note}>{note}</span>}
              </button>
              {onRemove !== undefined && (
                <CloseButton
                  size="xs"
                  aria-label={`Remove the view ${name}`}
                  onClick={({ currentTarget }) => {
                    focusNext(currentTarget)
                    onRemove(name)
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
