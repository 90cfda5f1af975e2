import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useReadOnlyReason } from '../../data/access.ts'
import { useActions } from '../../data/actions/actionsContext.ts'
import { createExperiment } from '../../data/actions/create.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { runsHref } from '../../routes/runs.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { NameProblemText } from './NameProblemText.tsx'
import { filledPairs, PairFields } from './PairFields.tsx'
import type { Pair } from './PairFields.tsx'
import { useNameProblem } from './useNameProblem.ts'

/** Makes an experiment. Its name is checked as it is typed, also against those that deleted ones hold. */
export function NewExperimentDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const [artifactLocation, setLocation] = useState('')
  const [tags, setTags] = useState<readonly Pair[]>([])
  const refusal = useReadOnlyReason()
  const { problem, isChecked } = useNameProblem(name)
  const client = useMlflowClient()
  const actions = useActions()
  const navigate = useNavigate()
  const create = useMutation({
    mutationFn: () => createExperiment(client, actions, { name, artifactLocation, tags: filledPairs(tags) }),
    onSuccess: (experimentId) => {
      onClose()
      void navigate(runsHref(experimentId))
    },
  })
  return (
    <ActionDialog
      title="New experiment"
      action="Create experiment"
      canAct={problem === undefined && isChecked}
      isBusy={create.isPending}
      error={create.error}
      refusal={refusal}
      onAct={create.mutate}
      onClose={onClose}
    >
      <TextInput
        label="Name"
        description="Slashes make folders: vision/resnet"
        data-autofocus
        disabled={refusal !== undefined}
        value={name}
        error={name !== '' && problem !== undefined && <NameProblemText problem={problem} />}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        mt={14}
        label="Artifact location"
        description="Where runs put their files. Left empty, the server chooses; it cannot be changed later."
        placeholder="s3://bucket/path"
        disabled={refusal !== undefined}
        value={artifactLocation}
        onChange={(event) => setLocation(event.currentTarget.value)}
      />
      <PairFields what="Tag" pairs={tags} onChange={setTags} />
    </ActionDialog>
  )
}
