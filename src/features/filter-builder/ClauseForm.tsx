import { Button, NativeSelect } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import type { FormEvent, KeyboardEvent } from 'react'
import type { FilterPart } from '../../domain/filter/written/readWritten.ts'
import type { ChipAction, ClauseField } from './chipActions.ts'
import { withOperator } from './clauseDraft.ts'
import classes from './ClauseForm.module.css'
import { entityWord, keyWord } from './describePart.ts'
import { operatorsFor } from './operators.ts'
import { PartActions } from './PartActions.tsx'
import { SubjectField } from './SubjectField.tsx'
import { useClauseForm } from './useClauseForm.ts'
import { ValueField } from './ValueField.tsx'
import type { FilterViewProps } from './viewProps.ts'

interface ClauseFormProps extends FilterViewProps {
  /** Absent for a new condition. */
  readonly part: FilterPart | undefined
  readonly rest: string
  readonly field: ClauseField
  readonly onClose: () => void
  readonly onWrite: (text: string) => void
  readonly onAction?: (action: ChipAction) => void
}

/** What, how, and with what to compare. Enter applies, Escape leaves it as it was, a click elsewhere applies what is whole. */
export function ClauseForm(props: ClauseFormProps) {
  const { part, field, language, vocabulary, onClose, onAction } = props
  const form = useClauseForm(props)
  const { draft, isChoosing, problem } = form
  const operators = draft === undefined ? [] : operatorsFor(language, draft.entity, draft.key)
  const operator = operators.find(({ id }) => id === draft?.operatorId)
  const outside = useClickOutside<HTMLFormElement>(() => {
    // Somebody who looked at a new condition and gave it no value has not asked for what is empty.
    const isUntouched = part === undefined && draft?.value === '' && operator?.value !== 'none'
    if (draft === undefined || isChoosing || problem !== undefined || form.isUnchanged || isUntouched) onClose()
    else form.apply()
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    form.apply()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    const isInText = event.target instanceof HTMLTextAreaElement
    if (event.key !== 'Enter' || !isInText || event.shiftKey || event.defaultPrevented) return
    event.preventDefault()
    form.apply()
  }
  if (isChoosing || draft === undefined) {
    return (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the field inside
      <form ref={outside} className={classes.form} onSubmit={submit} onKeyDown={press}>
        <div key={draft?.key} ref={focusFirst} className={classes.fields}>
          <SubjectField
            language={language}
            vocabulary={vocabulary}
            isMetric={draft?.key === '' && draft.operatorId === 'logged'}
            onPick={form.pick}
          />
        </div>
      </form>
    )
  }
  const kind = entityWord(draft.entity)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and Escape of the fields inside
    <form ref={outside} className={classes.form} onSubmit={submit} onKeyDown={press}>
      <div key={`${draft.entity}.${draft.key}`} ref={focusFirst} className={classes.fields}>
        <div className={classes.row}>
          <Button
            className={classes.subject}
            justify="flex-start"
            title={`${draft.key}: change what is compared`}
            onClick={form.choose}
          >
            {kind === undefined ? '' : `${kind} `}
            {keyWord(draft.entity, draft.key)}
          </Button>
          <NativeSelect
            classNames={{ input: classes.select }}
            className={classes.operator}
            aria-label="How to compare"
            data={operators.map(({ id, label }) => ({ value: id, label }))}
            value={draft.operatorId}
            data-autofocus={field === 'operator' || operator?.value === 'none' || undefined}
            onChange={(event) => form.change(withOperator(draft, event.currentTarget.value, language))}
          />
        </div>
        {operator !== undefined && (
          <ValueField
            draft={draft}
            operator={operator}
            vocabulary={vocabulary}
            onChange={(value) => form.change({ ...draft, value })}
            onFinish={form.finish}
          />
        )}
      </div>
      {form.isTried && problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <PartActions
        label={part === undefined ? 'Add' : 'Apply'}
        isDisabled={part?.isDisabled === true}
        onAction={onAction}
      />
    </form>
  )
}

/** The fields of a step take the focus when it begins. */
function focusFirst(step: HTMLElement | null): void {
  step?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
}
