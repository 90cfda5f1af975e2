import { UnstyledButton } from '@mantine/core'
import { LONG_TEXT } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { CompareActions, CompareModel } from './compareModel.ts'
import { GROUP_TITLES } from './groupTitles.ts'
import classes from './RowHead.module.css'
import { RowMenu } from './RowMenu.tsx'

interface RowHeadProps {
  readonly row: CompareRow
  readonly model: CompareModel
  readonly isTall: boolean
  readonly actions: CompareActions
}

/** Which key the values are of. */
export function RowHead({ row, model, isTall, actions }: RowHeadProps) {
  const { group, key, stat, content } = row
  const { runs, isTransposed, directionOf } = model
  const direction = directionOf(row)
  const longest = content.values.reduce((most: number, text) => Math.max(most, String(text ?? '').length), LONG_TEXT)
  const other = content.values.findIndex((text) => text !== undefined && text !== content.values[0])
  return (
    <div className={classes.head}>
      {isTransposed && <span className={classes.group}>{GROUP_TITLES[group]}</span>}
      <div className={classes.first}>
        <span className={classes.key} data-word={group === 'attributes' || undefined} title={key}>
          {key}
        </span>
        {stat !== undefined && (
          <span className={classes.stat}>
            {stat === 'last' ? 'last' : 'best'}
            {direction !== undefined && ` · ${direction === 'lower' ? 'min' : 'max'}`}
          </span>
        )}
        <span className={classes.menu}>
          <RowMenu row={row} model={model} actions={actions} />
        </span>
      </div>
      {isTall && !isTransposed && (
        <span className={classes.stat}>
          {formatInteger(longest)} characters
          {other > 0 && (
            <>
              {' · '}
              <UnstyledButton
                className={classes.link}
                tabIndex={-1}
                onClick={() => actions.onDiff(row, runs[other]?.runId ?? '')}
              >
                full diff
              </UnstyledButton>
            </>
          )}
        </span>
      )}
    </div>
  )
}
