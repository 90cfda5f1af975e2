import { Menu } from '@mantine/core'
import type { CompareActions, CompareModel } from './compareModel.ts'
import { HeadMenu } from './HeadMenu.tsx'

interface RunMenuProps {
  readonly model: CompareModel
  readonly index: number
  readonly actions: CompareActions
}

/** What can be done to a run of a comparison; Enter on its head opens it. */
export function RunMenu({ model: { runs, isTransposed }, index, actions }: RunMenuProps) {
  const run = runs[index]
  const before = runs[index - 1]
  const after = runs[index + 1]
  if (run === undefined) return null
  const [back, forth] = isTransposed ? ['up', 'down'] : ['left', 'right']
  // The baseline is always first: a place is changed among the others.
  const isMovable = index > 0
  return (
    <HeadMenu label={`What to do with ${run.title}`}>
      <Menu.Item disabled={index === 0} onClick={() => actions.onBaseline(run.runId)}>
        Make it the baseline
      </Menu.Item>
      <Menu.Item
        disabled={!isMovable || index === 1}
        onClick={() => before !== undefined && actions.onMove(run.runId, before.runId)}
      >
        Move {back}
      </Menu.Item>
      <Menu.Item
        disabled={!isMovable || after === undefined}
        onClick={() => after !== undefined && actions.onMove(run.runId, after.runId)}
      >
        Move {forth}
      </Menu.Item>
      <Menu.Item onClick={() => actions.onRemove(run.runId)}>Remove from the comparison</Menu.Item>
    </HeadMenu>
  )
}
