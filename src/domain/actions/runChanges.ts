import { runTitle } from '../runFacts.ts'
import type { LifecycleStage } from '../lifecycle.ts'
import type { RunRef } from '../runRef.ts'
import type { RunChange } from './change.ts'

/** What a change of a run says of it. */
export function runTarget({ runId, experimentId, name }: RunRef) {
  return { runId, experimentId, title: runTitle({ runId, runName: name }) }
}

/** What brings runs into a stage; nothing for those that are in it. */
export function stageChanges(refs: readonly RunRef[], to: LifecycleStage): readonly RunChange[] {
  return refs.flatMap((ref): RunChange[] =>
    ref.lifecycleStage === to ? [] : [{ ...runTarget(ref), kind: 'run-stage', from: ref.lifecycleStage, to }],
  )
}
