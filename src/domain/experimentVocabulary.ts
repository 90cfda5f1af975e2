import type { Experiment } from './experiment.ts'
import type { Entity } from './filter/ast.ts'
import type { Seen, Vocabulary } from './filter/completion.ts'

type Named = Pick<Experiment, 'experimentId' | 'name' | 'tags'>

/** Tags, names and ids of the loaded experiments, with how many have them, most frequent first. */
export function experimentVocabulary(experiments: readonly Named[]): Vocabulary {
  const keys = experiments.flatMap(({ tags }) => tags.map(({ key }) => key))
  return {
    keys: (entity) => (entity === 'tag' ? countTexts(keys) : []),
    values: (entity, key) => countTexts(experiments.flatMap((experiment) => valuesOf(experiment, entity, key))),
  }
}

function valuesOf({ experimentId, name, tags }: Named, entity: Entity, key: string): readonly string[] {
  if (entity === 'tag') return tags.flatMap((tag) => (tag.key === key ? [tag.value] : []))
  if (key === 'name') return [name]
  return key === 'experiment_id' ? [experimentId] : []
}

function countTexts(texts: readonly string[]): readonly Seen[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return Array.from(counts, ([text, count]) => ({ text, count })).toSorted((a, b) => b.count - a.count)
}
