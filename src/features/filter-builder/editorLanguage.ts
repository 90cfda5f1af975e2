import {
  defineLanguageFacet,
  HighlightStyle,
  Language as EditorLanguage,
  syntaxHighlighting,
} from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { styleTags, tags } from '@lezer/highlight'
import type { Language } from '../../domain/filter/language.ts'
import { FilterParser, filterNodeSet } from '../../domain/filter/lezerParser.ts'

const nodes = filterNodeSet.extend(
  styleTags({
    Entity: tags.namespace,
    Key: tags.propertyName,
    'Comparator And': tags.operator,
    String: tags.string,
    List: tags.string,
    Number: tags.number,
    Comment: tags.comment,
    'Text/...': tags.invalid,
  }),
)

const STYLE = HighlightStyle.define([
  { tag: tags.namespace, color: 'var(--accent-text)' },
  { tag: tags.propertyName, color: 'var(--text)' },
  { tag: tags.operator, color: 'var(--text-3)' },
  { tag: [tags.string, tags.number], color: 'var(--text)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--text-3)', textDecoration: 'line-through' },
  { tag: tags.invalid, color: 'var(--text-2)' },
])

const facet = defineLanguageFacet()

/** Highlighting of a filter language: the one parser of the project, in the colours of chips. */
export function filterLanguage(language: Language): Extension {
  return [new EditorLanguage(facet, new FilterParser(language, nodes), [], language.name), syntaxHighlighting(STYLE)]
}
