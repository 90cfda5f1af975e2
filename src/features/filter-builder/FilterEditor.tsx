import { Button } from '@mantine/core'
import { ListFilter } from 'lucide-react'
import classes from './FilterEditor.module.css'
import type { EarlyDraft } from './FilterStandIn.tsx'
import { useFilterEditor } from './useFilterEditor.ts'
import type { FilterViewProps } from './viewProps.ts'

interface FilterEditorProps extends FilterViewProps {
  /** Where the cursor starts. */
  readonly cursor: number
  /** What was written before there was an editor; asked once. */
  readonly early: () => EarlyDraft | undefined
  readonly onClose: () => void
}

const SHOWN_PROBLEMS = 20

/** The filter as text. It is a draft until Enter; with an error it stays one. */
export function FilterEditor(props: FilterEditorProps) {
  const { filter, onChange, onClose } = props
  const { place, problems, canBeSent, draft, submit, fixWith } = useFilterEditor(props)
  return (
    <div className={classes.editor}>
      <div className={classes.row}>
        <div ref={place} className={classes.text} />
        <Button variant="filled" disabled={!canBeSent} onClick={submit}>
          Apply
        </Button>
        <Button
          variant="subtle"
          leftSection={<ListFilter aria-hidden />}
          onClick={() => {
            const text = draft()
            onClose()
            // What is half written stays, as a chip of its own.
            if (text !== filter.text) onChange(text)
          }}
        >
          Show as chips
        </Button>
      </div>
      {problems.length > 0 && (
        <ul className={classes.problems} aria-label="Problems">
          {problems.slice(0, SHOWN_PROBLEMS).map(({ severity, span, message, fix }) => (
            <li key={`${span.from} ${message}`} data-severity={severity}>
              <span>{message}</span>
              {fix !== undefined && (
                <Button size="xs" onClick={() => fixWith(fix)}>
                  {fix.title}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.hint}>
        Enter applies · Shift Enter starts a line · Ctrl Space offers words · Esc leaves it as it was
      </p>
    </div>
  )
}
