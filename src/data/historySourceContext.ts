import { createContext, use, useMemo } from 'react'
import { useMlflowClient } from './clientContext.ts'
import { historySource } from './historySource.ts'
import type { HistorySource } from './historySource.ts'

/** The page's source, `historySourceInWorker`. Provided by `app`; where it is not, the page's client reads. */
export const HistorySourceContext = createContext<HistorySource | undefined>(undefined)

/** The source that charts get their histories from. */
export function useHistorySource(): HistorySource {
  const client = useMlflowClient()
  const provided = use(HistorySourceContext)
  return useMemo(() => provided ?? historySource(client), [provided, client])
}
