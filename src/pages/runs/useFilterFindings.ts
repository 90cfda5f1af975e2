import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { filterProbeOptions, isRefusal } from '../../data/filterProbe.ts'
import { EMPTY_RUN_TABLE } from '../../domain/runTable.ts'
import { MlflowError } from '../../domain/trackingError.ts'
import { closeValue, prepareQuestions, unknownKey, type FilterFindings } from './filterFindings.ts'
import { useVocabulary } from './useVocabulary.ts'
import type { RunsViewProps } from './viewProps.ts'

/**
 * Which condition is to blame when the server refuses the filter, or nothing comes through: found out by asking for each
 * condition alone, or for all but one.
 */
export function useFilterFindings(
  props: Pick<RunsViewProps, 'experimentIds' | 'filter' | 'search' | 'loaded' | 'load'>,
): FilterFindings {
  const { experimentIds, filter, search, loaded, load } = props
  const isRefused = load.error instanceof MlflowError && isRefusal(load.error)
  const isEmpty = load.error === undefined && loaded?.table.size === 0 && !load.isLoading
  const { vocabulary, isReading } = useVocabulary({ ...props, table: EMPTY_RUN_TABLE })
  const isWanted = filter.canBeSent && filter.text !== '' && (isRefused || isEmpty) && !isReading
  const questions = isWanted
    ? prepareQuestions(filter, isRefused ? 'refused' : 'empty', load.updatedAtMs, vocabulary())
    : []
  const filters = questions.map((question) => question.filter)
  const probe = useQuery({
    ...filterProbeOptions(useMlflowClient(), { experimentIds, viewType: search.viewType, filters }),
    enabled: isWanted,
  })
  const answers = probe.data ?? []
  const found = questions.flatMap((question, place) => {
    const answer = answers[place]
    return answer === undefined ? [] : [{ ...question, answer }]
  })
  return {
    isAsking: isReading || (probe.isFetching && probe.data === undefined),
    refusals: new Map(
      found.flatMap(({ about, index, answer }) =>
        about === 'alone' && answer.kind === 'refused' ? [[index, answer.words] as const] : [],
      ),
    ),
    culprits: new Map(
      found.flatMap(({ about, index, answer }) =>
        about === 'without' && answer.kind === 'some'
          ? [[index, closeValue(filter, index, vocabulary())] as const]
          : [],
      ),
    ),
    unknown: new Map(
      found.flatMap(({ about, index, answer }) => {
        const key = about === 'key' && answer.kind === 'none' ? unknownKey(filter, index, vocabulary()) : undefined
        return key === undefined ? [] : [[index, key] as const]
      }),
    ),
    hasRuns: found.flatMap(({ about, answer }) => (about === 'all' ? [answer.kind === 'some'] : []))[0],
  }
}
