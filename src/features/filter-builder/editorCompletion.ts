import {
  autocompletion,
  pickedCompletion,
  startCompletion,
  type Completion as Offer,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Completion, Vocabulary } from '../../domain/filter/completion.ts'
import type { Language } from '../../domain/filter/language.ts'
import { completeWritten } from '../../domain/filter/written/completeWritten.ts'

/** Offers entities, keys, comparators and seen values while one types, and the next kind of word after each. */
export function filterCompletion(language: Language, vocabulary: () => Vocabulary): Extension {
  const source = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const found = completeWritten(state.doc.toString(), pos, language, vocabulary())
    if (found === undefined || (found.options.length === 0 && !explicit)) return null
    return { from: found.span.from, options: found.options.map(toOffer), validFor: SAME_WORD }
  }
  return autocompletion({
    override: [source],
    icons: false,
    closeOnBlur: true,
    maxRenderedOptions: 100,
    // What fits as well as another stays in its place, the most useful first, where CodeMirror would sort by letters.
    compareCompletions: () => 0,
  })
}

/** While one goes on with a word or inside of quotes, the same is offered, and need not be looked for at every key. */
const SAME_WORD = /^(?:\w*|[`'"][^`'"]*)$/

const DETAIL: Readonly<Record<Completion['kind'], string>> = {
  entity: 'what',
  key: 'key',
  comparator: 'comparator',
  value: 'value',
  keyword: '',
}

/** Matched by what it inserts, since quotes may be typed already. */
function toOffer({ kind, label, insert }: Completion): Offer {
  return {
    label: insert.trim(),
    displayLabel: label,
    detail: DETAIL[kind],
    apply: (view, offer, from, to) => apply(view, offer, { from, to, insert: kind === 'key' ? `${insert} ` : insert }),
  }
}

function apply(view: EditorView, offer: Offer, change: { from: number; to: number; insert: string }): void {
  view.dispatch({
    changes: change,
    selection: { anchor: change.from + change.insert.length },
    annotations: pickedCompletion.of(offer),
    userEvent: 'input.complete',
  })
  if (/[.\s]$/.test(change.insert)) startCompletion(view)
}
