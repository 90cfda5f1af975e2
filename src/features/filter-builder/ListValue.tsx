import { Textarea } from '@mantine/core'
import { SuggestList } from './SuggestList.tsx'
import { narrow } from './suggestion.ts'
import { seenValues } from './seenValues.ts'
import { useSuggest } from './useSuggest.ts'
import type { ValueFieldProps } from './valueFieldProps.ts'

/** Several values, one a line; a list of ids can be pasted. */
export function ListValue({ draft, vocabulary, onChange }: ValueFieldProps) {
  const lines = draft.value.split('\n')
  const typed = lines.at(-1) ?? ''
  const seen = seenValues(draft, vocabulary()).filter(({ id }) => !lines.includes(id))
  const options = narrow(seen, typed)
  const { area, list, reset } = useSuggest(options.length, -1, (index) => {
    onChange([...lines.slice(0, -1), options[index]?.id ?? typed, ''].join('\n'))
  })
  return (
    <>
      <Textarea
        {...area}
        aria-label="Values, one a line"
        placeholder="One a line"
        autosize
        minRows={2}
        maxRows={8}
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
