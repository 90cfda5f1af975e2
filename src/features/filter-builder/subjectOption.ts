import type { ClauseDraft } from './clauseDraft.ts'
import type { Suggestion } from './suggestion.ts'

/** Something to filter by: a draft that wants a value, or a whole condition. */
export interface SubjectOption extends Suggestion {
  readonly draft?: ClauseDraft
  /** A finished condition. */
  readonly text?: string
  /** The value will be remembered as who "mine" is. */
  readonly isMine?: boolean
}
