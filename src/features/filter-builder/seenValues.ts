import { describeStatus } from '../../domain/describeStatus.ts'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import { RUN_STATUSES } from '../../domain/run.ts'
import type { ClauseDraft } from './clauseDraft.ts'
import type { Suggestion } from './suggestion.ts'

/** All statuses, or the values that were seen with how many runs have each. */
export function seenValues({ entity, key }: ClauseDraft, known: Vocabulary): readonly Suggestion[] {
  const seen = known.values(entity, key)
  if (entity !== 'attribute' || key !== 'status')
    return seen.map(({ text, count }) => ({ id: text, label: text, count }))
  return RUN_STATUSES.map((status) => ({
    id: status,
    label: describeStatus(status).word,
    count: seen.find(({ text }) => text === status)?.count ?? 0,
  }))
}
