import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useMlflowClient } from './clientContext.ts'
import { connectionOptions } from './connection.ts'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * How this person arranged the columns of these experiments' runs last, as a part of a query, `''` for not at all; apart for every
 * server. External system: the browser's local storage.
 */
export function useLastColumns(
  experimentIds: readonly string[],
): readonly [columns: string, keep: (columns: string) => void] {
  const { data: connection } = useQuery(connectionOptions(useMlflowClient()))
  const key = connection && `runlens.columns ${connection.trackingUri} ${experimentIds.join()}`
  const columns = useSyncExternalStore(subscribe, () => (key === undefined ? '' : read(key)))
  return [
    columns,
    (columns) => {
      if (key !== undefined) write(key, columns)
      for (const listener of listeners) listener()
    },
  ]
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    // The browser keeps nothing for pages.
    return ''
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Then it is forgotten, and the URL has it still.
  }
}
