import { Textarea } from '@mantine/core'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import { describeStatus } from '../../domain/describeStatus.ts'
import { RUN_STATUSES } from '../../domain/run.ts'
import type { ClauseDraft } from './clauseDraft.ts'
import { SuggestList } from './SuggestList.tsx'
import { narrow, type Suggestion } from './suggestion.ts'
import { useSuggest } from './useSuggest.ts'
import type { ValueFieldProps } from './ValueField.tsx'

/** A text, with those that the loaded runs have. Enter takes it, Shift Enter is a line break. */
export function TextValue({ draft, operator, vocabulary, onChange, onFinish }: ValueFieldProps) {
  const seen = seenValues(draft, vocabulary())
  const isExact = operator.id === 'is' || operator.id === 'is-not'
  const isTyped = !seen.some(({ id }) => id === draft.value)
  const options = narrow(isExact ? seen : [], isTyped ? draft.value : '')
  const { field, list, reset } = useSuggest(options.length, -1, (index) => onFinish(options[index]?.id ?? draft.value))
  return (
    <>
      <Textarea
        {...field}
        aria-label="Value"
        placeholder={isExact ? 'Value' : operator.id === 'contains' ? 'A part of it' : 'Pattern: % any text, _ any character'}
        autosize
        minRows={1}
        maxRows={6}
        autoComplete="off"
        spellCheck={false}
        value={draft.value}
        data-autofocus
        onChange={(event) => {
          onChange(event.currentTarget.value)
          reset()
        }}
      />
      {options.length > 0 && <SuggestList {...list} label="Values of the loaded runs" options={options} />}
    </>
  )
}

/** All statuses, or the values that were seen with how many runs have each. */
export function seenValues({ entity, key }: ClauseDraft, known: Vocabulary): readonly Suggestion[] {
  const seen = known.values(entity, key)
  if (entity !== 'attribute' || key !== 'status') return seen.map(({ text, count }) => ({ id: text, label: text, count }))
  return RUN_STATUSES.map((status) => ({
    id: status,
    label: describeStatus(status).word,
    count: seen.find(({ text }) => text === status)?.count ?? 0,
  }))
}
