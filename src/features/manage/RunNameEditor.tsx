import { useState } from 'react'
import { useWriteRefusal } from '../../data/access.ts'
import type { RunInfo } from '../../domain/run.ts'
import { runTitle } from '../../domain/runFacts.ts'
import { InlineEditor } from '../../ui/InlineEditor.tsx'
import { useAct } from './useAct.ts'

interface RunNameEditorProps {
  readonly info: RunInfo
  readonly onClose: () => void
}

/** Renames a run where its name stands. */
export function RunNameEditor({ info, onClose }: RunNameEditorProps) {
  const [text, setText] = useState(info.runName)
  const act = useAct()
  const refusal = useWriteRefusal(info.experimentId, true)
  const { runId, experimentId, runName } = info
  return (
    <InlineEditor
      label={`New name of ${runTitle(info)}`}
      text={text}
      before={runName}
      problem={refusal ?? (text.trim() === '' && 'A name is needed')}
      onEdit={setText}
      onCommit={() => {
        act([{ kind: 'run-name', runId, experimentId, title: runTitle(info), from: runName, to: text }])
        onClose()
      }}
      onCancel={onClose}
    />
  )
}
