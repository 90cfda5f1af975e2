import { queryOptions } from '@tanstack/react-query'

/** What a written filter of experiments asks the server, or why it cannot. */
export interface SentExperimentsFilter {
  /** In MLflow's language; `''` is everything, also while `problem` is there. */
  readonly sent: string
  readonly problem: FilterProblem | undefined
}

/** What is wrong with a filter, in a sentence, and where one exists the repair of one press: the text that is right. */
export interface FilterProblem {
  readonly sentence: string
  readonly repair: { readonly title: string; readonly text: string } | undefined
}

/**
 * Reads a written filter of experiments (`domain/filter/written`) with code that is loaded when there is one: the list of
 * experiments is the first page, and mostly has none. Relative times end when it is first read.
 */
export function sentFilterOptions(text: string) {
  return queryOptions({
    queryKey: ['experiments', 'filter', text],
    queryFn: async ({ signal }): Promise<SentExperimentsFilter> => {
      const [{ applyFix }, { EXPERIMENTS }, { readWritten, resolveWritten }] = await Promise.all([
        import('../domain/filter/diagnostic.ts'),
        import('../domain/filter/language.ts'),
        import('../domain/filter/written/readWritten.ts'),
      ])
      signal.throwIfAborted()
      const filter = readWritten(text, EXPERIMENTS)
      const error = filter.diagnostics.find(({ severity }) => severity === 'error')
      if (error === undefined) return { sent: resolveWritten(filter, Date.now()), problem: undefined }
      const repair = error.fix && { title: error.fix.title, text: applyFix(text, error.fix) }
      return { sent: '', problem: { sentence: error.message, repair } }
    },
    enabled: text !== '',
    staleTime: Infinity,
  })
}
