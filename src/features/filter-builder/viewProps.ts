import type { Vocabulary } from '../../domain/filter/completion.ts'
import type { Language } from '../../domain/filter/language.ts'
import type { WrittenFilter } from '../../domain/filter/written/readWritten.ts'

/** What the parts of a filter bar share. */
export interface FilterViewProps {
  readonly filter: WrittenFilter
  readonly language: Language
  /** Asked when something is offered, since counting keys takes a moment. */
  readonly vocabulary: () => Vocabulary
  /** Why the server refuses a part, by its index, in the server's words. */
  readonly refusals?: ReadonlyMap<number, string> | undefined
  /** The whole text, whenever a person has finished an edit. */
  readonly onChange: (text: string) => void
  /** Shows the text, the cursor at an offset. */
  readonly onEditText?: ((cursor: number) => void) | undefined
}
