import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentOptions } from '../../data/experiments.ts'
import type { Run } from '../../domain/run.ts'
import { runTitle } from '../../domain/runFacts.ts'
import { RunActions } from '../../features/manage/RunActions.tsx'
import { RunColor } from '../../features/manage/RunColor.tsx'
import { RunNameEditor } from '../../features/manage/RunNameEditor.tsx'
import type { RunSearch } from '../../routes/run.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { runCrumbs } from './runCrumbs.ts'
import { RunNeighbours } from './RunNeighbours.tsx'
import { RunPills } from './RunPills.tsx'

interface RunHeaderProps {
  readonly run: Run
  readonly search: RunSearch
}

export function RunHeader({ run, search }: RunHeaderProps) {
  const { info } = run
  const experiment = useQuery(experimentOptions(useMlflowClient(), info.experimentId))
  const [isRenaming, setRenaming] = useState(false)
  const endRenaming = (): void => {
    setRenaming(false)
    setTimeout(focusTitle)
  }
  return (
    <PageHeader
      crumbs={runCrumbs(info.experimentId, experiment.data?.name)}
      title={runTitle(info)}
      mark={<RunColor run={run} />}
      editor={isRenaming ? <RunNameEditor info={info} onClose={endRenaming} /> : undefined}
      actions={<RunActions run={run} onRename={() => setRenaming(true)} />}
    >
      <RunPills info={info} />
      <RunNeighbours info={info} search={search} />
    </PageHeader>
  )
}

/** For the keyboard, whose place was in the field; somebody who left it by a click is elsewhere already. */
function focusTitle(): void {
  if (document.activeElement === document.body) document.querySelector('h1')?.focus()
}
