import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useHistorySource } from './historySourceContext.ts'
import { HistorySummarizer } from './historySummarizer.ts'
import { NO_SUMMARIES } from './historySummaries.ts'
import type { HistorySummaries, SummaryWish } from './historySummaries.ts'

const QUERY_KEY = ['historySummaries'] as const

/**
 * What was computed of histories, and what computes more of it: nothing until it is told what is wanted, nothing after
 * the page is left. What is there stays for who comes back. External system: the source of histories.
 */
export function useHistorySummaries(): readonly [HistorySummaries, Pick<HistorySummarizer, 'want' | 'retry'>] {
  const queryClient = useQueryClient()
  const source = useHistorySource()
  const { data = NO_SUMMARIES } = useQuery<HistorySummaries>({
    queryKey: QUERY_KEY,
    queryFn: skipToken,
    staleTime: Infinity,
    structuralSharing: false,
  })
  const [summarizer] = useState(() => {
    const known = queryClient.getQueryData<HistorySummaries>(QUERY_KEY)
    return new HistorySummarizer(source, known, (summaries) =>
      queryClient.setQueryData<HistorySummaries>(QUERY_KEY, summaries),
    )
  })
  useEffect(() => () => summarizer.close(), [summarizer])
  return [data, summarizer]
}

/** Has `wishes` computed, and nothing else any more. External system: the source of histories. */
export function useSummaryWishes(summarizer: Pick<HistorySummarizer, 'want'>, wishes: readonly SummaryWish[]): void {
  useEffect(() => summarizer.want(wishes), [summarizer, wishes])
}
