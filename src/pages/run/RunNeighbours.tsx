import { ActionIcon } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useNavigate } from 'react-router'
import { runNeighbours } from '../../data/runList.ts'
import type { RunInfo } from '../../domain/run.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { runHref } from '../../routes/run.ts'
import type { RunSearch } from '../../routes/run.ts'
import { useCommands } from '../../ui/commands.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import classes from './RunNeighbours.module.css'

interface RunNeighboursProps {
  readonly info: RunInfo
  /** The tab that the neighbour opens on. */
  readonly search: RunSearch
}

/** Previous and next run of the list one came from; nothing for those who came by a link. */
export function RunNeighbours({ info, search }: RunNeighboursProps) {
  const neighbours = runNeighbours(useQueryClient(), info.runId)
  const navigate = useNavigate()
  const open = (runId: string | undefined): void => {
    // A neighbour of another experiment is sent on to it by the page.
    if (runId !== undefined) void navigate(runHref(info.experimentId, runId, search))
  }
  const step = (label: string, keys: string, runId: string | undefined) =>
    runId === undefined ? [] : [{ id: label, label, group: 'This run', keys, run: () => open(runId) }]
  useCommands([
    ...step('Previous run', 'k', neighbours?.previousRunId),
    ...step('Next run', 'j', neighbours?.nextRunId),
  ])
  if (neighbours === undefined) return null
  const { previousRunId, nextRunId, position, count } = neighbours
  const look = { variant: 'default', size: 'xs' } as const
  return (
    <span className={classes.neighbours}>
      <ActionIcon {...look} aria-label="Previous run" disabled={!previousRunId} onClick={() => open(previousRunId)}>
        <ChevronLeft aria-hidden />
      </ActionIcon>
      {formatInteger(position)} of {formatInteger(count)}
      <ActionIcon {...look} aria-label="Next run" disabled={!nextRunId} onClick={() => open(nextRunId)}>
        <ChevronRight aria-hidden />
      </ActionIcon>
      <Kbd>K</Kbd>
      <Kbd>J</Kbd>
    </span>
  )
}
