import { TextInput } from '@mantine/core'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import type { ClauseDraft } from './clauseDraft.ts'
import { ListValue } from './ListValue.tsx'
import type { Operator } from './operators.ts'
import { TextValue } from './TextValue.tsx'
import { AgoValue } from './AgoValue.tsx'
import { TimeValue } from './TimeValue.tsx'

export interface ValueFieldProps {
  readonly draft: ClauseDraft
  readonly operator: Operator
  readonly vocabulary: () => Vocabulary
  readonly onChange: (value: string) => void
  /** A value was chosen that needs no further word. */
  readonly onFinish: (value: string) => void
}

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
