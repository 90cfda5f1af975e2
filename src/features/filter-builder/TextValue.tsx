import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { seenValues } from './seenValues.ts'
import { SuggestList } from './SuggestList.tsx'
import { narrow } from './suggestion.ts'
import { useSuggest } from './useSuggest.ts'
import type { ValueFieldProps } from './valueFieldProps.ts'

/**
 * A text, with those that the loaded runs have. Enter takes it, or the only one that what was typed is a part of, unless the
 * arrow up leaves that; Shift Enter is a line break.
 */
export function TextValue({ draft, operator, vocabulary, onChange, onFinish }: ValueFieldProps) {
  const [isEdited, setEdited] = useState(false)
  const seen = seenValues(draft, vocabulary())
  const isExact = operator.id === 'is' || operator.id === 'is-not'
  const isTyped = !seen.some(({ id }) => id === draft.value)
  const options = narrow(isExact ? seen : [], isTyped ? draft.value : '')
  const first = isEdited && isTyped && draft.value !== '' && options.length === 1 ? 0 : -1
  const take = (index: number): void => onFinish(options[index]?.id ?? draft.value)
  const { area, list, reset } = useSuggest(options.length, first, take, -1)
  return (
    <>
      <Textarea
        {...area}
        aria-label="Value"
        placeholder={
          isExact ? 'Value' : operator.id === 'contains' ? 'A part of it' : 'Pattern: % any text, _ any character'
        }
        autosize
        minRows={1}
        maxRows={6}
        autoComplete="off"
        spellCheck={false}
        value={draft.value}
        data-autofocus
        onChange={(event) => {
          onChange(event.currentTarget.value)
          setEdited(true)
          reset()
        }}
      />
      {options.length > 0 && <SuggestList {...list} label="Values of the loaded runs" options={options} />}
    </>
  )
}
