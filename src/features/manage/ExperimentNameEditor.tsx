import { useState } from 'react'
import { useWriteRefusal } from '../../data/access.ts'
import { InlineEditor } from '../../ui/InlineEditor.tsx'
import { NameProblemText } from './NameProblemText.tsx'
import { useAct } from './useAct.ts'
import { useNameProblem } from './useNameProblem.ts'

interface ExperimentNameEditorProps {
  readonly experimentId: string
  readonly name: string
  readonly onClose: () => void
}

/** Renames an experiment where its name stands. The name is checked as it is typed. */
export function ExperimentNameEditor({ experimentId, name, onClose }: ExperimentNameEditorProps) {
  const [text, setText] = useState(name)
  const act = useAct()
  const refusal = useWriteRefusal(experimentId, true)
  const { problem } = useNameProblem(text, experimentId)
  return (
    <InlineEditor
      label={`New name of ${name}`}
      text={text}
      before={name}
      problem={refusal ?? (problem && <NameProblemText problem={problem} />)}
      onEdit={setText}
      onCommit={() => {
        act([{ kind: 'experiment-name', experimentId, title: name, from: name, to: text }])
        onClose()
      }}
      onCancel={onClose}
    />
  )
}
