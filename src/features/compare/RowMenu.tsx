import { Menu } from '@mantine/core'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { orderRuns } from '../../domain/compare/orderRuns.ts'
import type { CompareActions, CompareModel } from './compareModel.ts'
import { HeadMenu } from './HeadMenu.tsx'

interface RowMenuProps {
  readonly row: CompareRow
  readonly model: CompareModel
  readonly actions: CompareActions
}

/** What can be done with a key: order the runs by it, say which way it is better. Enter on its head opens it. */
export function RowMenu({ row, model: { runs, directionOf }, actions }: RowMenuProps) {
  const direction = directionOf(row)
  const order = (isDescending: boolean): void => actions.onOrder(orderRuns(runs, row, isDescending))
  return (
    <HeadMenu label={`What to do with ${row.key}`}>
      <Menu.Item onClick={() => order(false)}>Order runs, smallest first</Menu.Item>
      <Menu.Item onClick={() => order(true)}>Order runs, largest first</Menu.Item>
      {row.group === 'metrics' && (
        <>
          <Menu.Divider />
          <Menu.Item disabled={direction === 'lower'} onClick={() => actions.onDirection(row.key, 'lower')}>
            Lower is better{direction === 'lower' && ' ✓'}
          </Menu.Item>
          <Menu.Item disabled={direction === 'higher'} onClick={() => actions.onDirection(row.key, 'higher')}>
            Higher is better{direction === 'higher' && ' ✓'}
          </Menu.Item>
        </>
      )}
    </HeadMenu>
  )
}
