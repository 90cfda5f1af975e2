import { createContext, use, useMemo } from 'react'
import { useMlflowClient } from './clientContext.ts'
import { historyReader } from './metricHistoryReader.ts'
import type { ReadHistory } from './metricHistoryReader.ts'

/** The page's reader, `historyReaderInWorker`. Provided by `app`; where it is not, the page's client reads. */
export const ReadHistoryContext = createContext<ReadHistory | undefined>(undefined)

/** The reader that charts get their histories from. */
export function useReadHistory(): ReadHistory {
  const client = useMlflowClient()
  const provided = use(ReadHistoryContext)
  return useMemo(() => provided ?? historyReader(client), [provided, client])
}
