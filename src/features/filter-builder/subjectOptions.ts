import type { Entity } from '../../domain/filter/ast.ts'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import { DATASET_KEYS, type Language } from '../../domain/filter/language.ts'
import { draftFor } from './clauseDraft.ts'
import { entityWord, keyWord } from './describePart.ts'
import { presets } from './presets.ts'
import type { SubjectOption } from './subjectOption.ts'

/** Presets, attributes, and every key of the loaded runs, most frequent first. */
export function subjectOptions(language: Language, known: Vocabulary): readonly SubjectOption[] {
  const attributes = language.orderKeys.filter((key) => !/^created$/i.test(key))
  const datasets = language.name === 'runs' ? DATASET_KEYS : []
  const logged = language.name === 'runs' ? (['metric', 'parameter', 'tag'] as const) : (['tag'] as const)
  return [
    ...presets(language),
    ...attributes.map((key) => option('attribute', key, language)),
    ...logged.flatMap((entity) => known.keys(entity).map(({ text, count }) => option(entity, text, language, count))),
    ...datasets.map((key) => option('dataset', key, language)),
  ]
}

/** Keys that nobody has logged yet can be named all the same. */
export function unknownKeyOptions(language: Language, text: string, shown: readonly SubjectOption[]): SubjectOption[] {
  const key = text.trim()
  if (key === '') return []
  const entities: readonly Entity[] = language.name === 'runs' ? ['metric', 'parameter', 'tag'] : ['tag']
  return entities
    .filter((entity) => !shown.some(({ draft }) => draft?.entity === entity && draft.key === key))
    .map((entity) => ({ ...option(entity, key, language), group: 'Not in the loaded runs' }))
}

const GROUP: Readonly<Record<Entity, string>> = {
  attribute: 'Attributes',
  metric: 'Metrics',
  parameter: 'Params',
  tag: 'Tags',
  dataset: 'Datasets',
}

function option(entity: Entity, key: string, language: Language, count?: number): SubjectOption {
  return {
    id: `${entity}.${key}`,
    group: GROUP[entity],
    kind: entityWord(entity),
    label: keyWord(entity, key),
    count,
    draft: draftFor(entity, key, language),
  }
}
