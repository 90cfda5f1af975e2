import { Button } from '@mantine/core'
import { useReadOnlyReason } from '../../data/access.ts'
import { stageChanges } from '../../domain/actions/runChanges.ts'
import type { RunInfo } from '../../domain/run.ts'
import { runRefOf } from '../../domain/runRef.ts'
import { useAct } from './useAct.ts'

export function RestoreRunButton({ info }: { readonly info: RunInfo }) {
  const refusal = useReadOnlyReason()
  const act = useAct()
  return (
    <Button
      size="xs"
      disabled={refusal !== undefined}
      title={refusal ?? ''}
      onClick={() => act(stageChanges([runRefOf(info)], 'active'))}
    >
      Restore
    </Button>
  )
}
