import type { Vocabulary } from '../../domain/filter/completion.ts'
import type { ClauseDraft } from './clauseDraft.ts'
import type { Operator } from './operators.ts'

/** What a field for a value is given. */
export interface ValueFieldProps {
  readonly draft: ClauseDraft
  readonly operator: Operator
  readonly vocabulary: () => Vocabulary
  readonly onChange: (value: string) => void
  /** A value was chosen that needs no further word. */
  readonly onFinish: (value: string) => void
}
