import { VisuallyHidden } from '@mantine/core'
import { TriangleAlert, X } from 'lucide-react'
import type { MouseEvent, Ref } from 'react'
import type { Language } from '../../domain/filter/language.ts'
import type { FilterPart } from '../../domain/filter/written/readWritten.ts'
import { useNow } from '../../ui/useNow.ts'
import { describePart, partSentence } from './describePart.ts'
import type { ClauseField } from './chipActions.ts'
import classes from './FilterChip.module.css'

interface FilterChipProps {
  readonly part: FilterPart
  readonly language: Language
  /** Why this condition is not accepted. */
  readonly problem: string | undefined
  readonly isOpen: boolean
  /** Tab reaches one chip; arrow keys go to the others. */
  readonly isTabStop: boolean
  readonly onOpen: (field: ClauseField) => void
  readonly onRemove: () => void
  readonly ref?: Ref<HTMLDivElement>
}

const KEYS = 'Enter Delete Space D Alt+ArrowLeft Alt+ArrowRight'

/** One condition in words: a click edits the word that was clicked. */
export function FilterChip({ part, language, problem, isOpen, isTabStop, onOpen, onRemove, ref }: FilterChipProps) {
  const nowMs = useNow()
  const words = describePart(part, language, nowMs)
  const sentence = partSentence(part, language, nowMs)
  const isWrong = problem !== undefined || (words === undefined && !part.isDisabled)
  const open = ({ target }: MouseEvent): void => {
    const field = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined
    onOpen(field === 'subject' || field === 'operator' ? field : 'value')
  }
  return (
    <div
      ref={ref}
      className={classes.chip}
      title={problem === undefined ? sentence : `${sentence}\n${problem}`}
      data-disabled={part.isDisabled || undefined}
      data-wrong={isWrong || undefined}
    >
      <button
        type="button"
        className={classes.body}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-keyshortcuts={KEYS}
        tabIndex={isTabStop ? 0 : -1}
        data-chip
        onClick={open}
      >
        {words === undefined ? (
          <span className={classes.raw}>
            {isWrong && <TriangleAlert className={classes.warning} aria-hidden />}
            <span className={classes.text}>{part.text}</span>
          </span>
        ) : (
          <>
            <span className={classes.subject} data-field="subject">
              {problem !== undefined && <TriangleAlert className={classes.warning} aria-hidden />}
              {words.kind !== undefined && <span className={classes.kind}>{words.kind}</span>}{' '}
              <span className={classes.text}>{words.subject}</span>
            </span>{' '}
            <span className={classes.operator} data-field="operator">
              {words.operator}
            </span>{' '}
            {words.value !== '' && (
              <span className={classes.value} data-field="value">
                <span className={classes.text}>{words.value}</span>
              </span>
            )}
          </>
        )}
        {part.isDisabled && <VisuallyHidden>, switched off</VisuallyHidden>}
        {isWrong && <VisuallyHidden>, not accepted</VisuallyHidden>}
      </button>
      <button
        type="button"
        className={classes.remove}
        aria-label={`Remove ${sentence}`}
        title="Remove (Delete)"
        tabIndex={-1}
        onClick={onRemove}
      >
        <X aria-hidden />
      </button>
    </div>
  )
}
