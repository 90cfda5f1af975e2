import type { CompareRow } from '../../domain/compare/comparison.ts'
import type { CompareActions, CompareModel } from './compareModel.ts'
import { GROUP_TITLES } from './groupTitles.ts'
import { LongRowFacts } from './LongRowFacts.tsx'
import classes from './RowHead.module.css'
import { RowMenu } from './RowMenu.tsx'

interface RowHeadProps {
  readonly row: CompareRow
  readonly model: CompareModel
  readonly isTall: boolean
  /** Says its key in full when it is pointed at. */
  readonly isFull: boolean
  readonly actions: CompareActions
}

/** Which key the values are of. */
export function RowHead({ row, model, isTall, isFull, actions }: RowHeadProps) {
  const { group, key, stat } = row
  const { runs, isTransposed, directionOf } = model
  const direction = directionOf(row)
  return (
    <div className={classes.head}>
      {isTransposed && <span className={classes.group}>{GROUP_TITLES[group]}</span>}
      <div className={classes.first}>
        <span className={classes.key} data-word={group === 'attributes' || undefined} title={isFull ? key : undefined}>
          {key}
        </span>
        {stat !== undefined && (
          <span className={classes.stat}>
            {stat === 'last' ? 'last' : 'best'}
            {direction !== undefined && (
              <span className={classes.direction}> · {direction === 'lower' ? 'min' : 'max'}</span>
            )}
          </span>
        )}
        <span className={classes.menu}>
          <RowMenu row={row} model={model} actions={actions} />
        </span>
      </div>
      {isTall && !isTransposed && <LongRowFacts row={row} runs={runs} onDiff={actions.onDiff} />}
    </div>
  )
}
