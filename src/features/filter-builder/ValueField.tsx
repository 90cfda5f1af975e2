import { TextInput } from '@mantine/core'
import { ListValue } from './ListValue.tsx'
import { TextValue } from './TextValue.tsx'
import { AgoValue } from './AgoValue.tsx'
import { TimeValue } from './TimeValue.tsx'
import type { ValueFieldProps } from './valueFieldProps.ts'

/** The field that fits what an operator compares with. */
export function ValueField(props: ValueFieldProps) {
  const { draft, operator, onChange } = props
  switch (operator.value) {
    case 'none':
      return null
    case 'number':
      return (
        <TextInput
          aria-label="Value"
          placeholder="0.1"
          inputMode="decimal"
          autoComplete="off"
          value={draft.value}
          data-autofocus
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'list':
      return <ListValue {...props} />
    case 'ago':
      return <AgoValue value={draft.value} onChange={onChange} />
    case 'time':
      return <TimeValue value={draft.value} onChange={onChange} />
    case 'text':
    default:
      return <TextValue {...props} />
  }
}
