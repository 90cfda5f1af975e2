import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useLastColumns } from '../../data/lastColumns.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { hasColumns, printColumns } from '../../routes/tableSettings.ts'

/**
 * The query of the page, with the columns as they were arranged last where the link says nothing of columns: who comes back to
 * an experiment finds them as they were left. Not in a link that somebody opened by itself: it shows the same to everybody.
 */
export function useRecalledColumns(experimentIds: readonly string[], parameters: URLSearchParams) {
  const navigate = useNavigate()
  const { key } = useLocation()
  const [columns, keep] = useLastColumns(experimentIds)
  const isRecalled = key !== 'default' && columns !== '' && !hasColumns(parameters)
  const recalled = isRecalled ? new URLSearchParams([...parameters, ...new URLSearchParams(columns)]) : parameters
  const query = recalled.toString()
  // The URL says what is shown, for whoever it is sent to.
  useEffect(() => {
    if (isRecalled) void navigate({ search: query }, { replace: true })
  }, [isRecalled, query, navigate])
  return {
    recalled,
    keepColumns: (table: TableSettings): void => keep(printColumns(table)),
  }
}
