import { queryOptions } from '@tanstack/react-query'

/** What a written filter of experiments asks the server, or why it cannot. */
export interface SentExperimentsFilter {
  /** In MLflow's language; `''` is everything, also while `problem` is there. */
  readonly sent: string
  /** What is wrong with it, in a sentence. */
  readonly problem: string | undefined
}

/**
 * Reads a written filter of experiments (`domain/filter/written`) with code that is loaded when there is one: the list of
 * experiments is the first page, and mostly has none. Relative times end when it is first read.
 */
export function sentFilterOptions(text: string) {
  return queryOptions({
    queryKey: ['experiments', 'filter', text],
    queryFn: async ({ signal }): Promise<SentExperimentsFilter> => {
      const [{ EXPERIMENTS }, { readWritten, resolveWritten }] = await Promise.all([
        import('../domain/filter/language.ts'),
        import('../domain/filter/written/readWritten.ts'),
      ])
      signal.throwIfAborted()
      const filter = readWritten(text, EXPERIMENTS)
      const problem = filter.diagnostics.find(({ severity }) => severity === 'error')?.message
      return { sent: problem === undefined ? resolveWritten(filter, Date.now()) : '', problem }
    },
    enabled: text !== '',
    staleTime: Infinity,
  })
}
