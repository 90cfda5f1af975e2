import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { useActions } from '../../data/actions/actionsContext.ts'
import type { Experiment } from '../../domain/experiment.ts'
import { experimentHref } from '../../routes/patterns.ts'
import { freeName } from './freeName.ts'
import type { NameProblem } from './useNameProblem.ts'

/** What is wrong with an experiment's name, and the ways out where another one holds it. */
export function NameProblemText({ problem }: { readonly problem: NameProblem }) {
  if (problem.kind === 'empty') return <>A name is needed</>
  if (problem.kind === 'too long') return <>Names have at most 500 characters</>
  return <HolderText holder={problem.holder} />
}

function HolderText({ holder }: { readonly holder: Experiment }) {
  const actions = useActions()
  if (holder.lifecycleStage === 'active') {
    return (
      <>
        An experiment has this name ·{' '}
        <Anchor inherit underline="always" component={Link} to={experimentHref(holder.experimentId)}>
          Open it
        </Anchor>
      </>
    )
  }
  const restore = (): void => {
    const { experimentId, name: title } = holder
    actions.perform([
      { experimentId, title, kind: 'experiment-stage', from: 'deleted', to: 'active', deletedRunIds: [] },
    ])
  }
  return (
    <>
      A deleted experiment holds this name ·{' '}
      <Anchor inherit underline="always" component="button" type="button" onClick={restore}>
        Restore it
      </Anchor>
      {' · '}
      <Anchor inherit underline="always" component="button" type="button" onClick={() => freeName(actions, holder)}>
        Rename that one
      </Anchor>
    </>
  )
}
