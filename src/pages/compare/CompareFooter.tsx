import { UnstyledButton } from '@mantine/core'
import type { ShownRows } from '../../domain/compare/shownRows.ts'
import { describeError } from '../../domain/describeError.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { FooterBar } from '../../ui/FooterBar.tsx'
import classes from './CompareView.module.css'
import type { BestValues } from './useBestValues.ts'

interface CompareFooterProps {
  readonly rows: ShownRows
  /** Runs that are loaded, and those that were asked for. */
  readonly loaded: number
  readonly asked: number
  readonly isLoading: boolean
  readonly best: BestValues
  readonly showsCharts: boolean
  readonly onShowEqual: () => void
  readonly onShowCharts: (shows: boolean) => void
}

/** What the table leaves out, and the way to see it; how many runs it is of while more are coming. */
export function CompareFooter(props: CompareFooterProps) {
  const { rows, loaded, asked, isLoading, best, showsCharts, onShowEqual, onShowCharts } = props
  const { hiddenEqual, total } = rows
  return (
    <FooterBar
      end={
        <>
          <output>
            {isLoading &&
              loaded < asked &&
              `${formatInteger(loaded)} of ${formatInteger(asked)} runs loaded, more coming…`}
          </output>
          <output>{bestWords(best)}</output>
          <UnstyledButton className={classes.link} onClick={() => onShowCharts(!showsCharts)}>
            {showsCharts ? 'hide charts' : 'show charts'}
          </UnstyledButton>
        </>
      }
    >
      {hiddenEqual > 0 ? (
        <>
          <span>
            {formatInteger(hiddenEqual)} equal {hiddenEqual === 1 ? 'row' : 'rows'} hidden
          </span>
          <UnstyledButton className={classes.link} onClick={onShowEqual}>
            show
          </UnstyledButton>
        </>
      ) : (
        <span>
          {loaded > 0 &&
            (total === 0
              ? 'No key has this in its name'
              : `all ${formatInteger(total)} ${total === 1 ? 'row' : 'rows'}`)}
        </span>
      )}
    </FooterBar>
  )
}

function bestWords({ isShown, done, total, error }: BestValues): string {
  if (!isShown) return ''
  if (error !== undefined) return `Best values: ${describeError(error).title}.`
  if (done === total) return ''
  return `best values of ${formatInteger(done)} of ${formatInteger(total)} metrics read…`
}
