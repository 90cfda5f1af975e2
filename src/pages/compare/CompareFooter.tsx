import { UnstyledButton } from '@mantine/core'
import type { ShownRows } from '../../domain/compare/shownRows.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { FooterBar } from '../../ui/FooterBar.tsx'
import classes from './CompareView.module.css'

interface CompareFooterProps {
  readonly rows: ShownRows
  /** Runs that are loaded, and those that were asked for. */
  readonly loaded: number
  readonly asked: number
  readonly isLoading: boolean
  readonly onShowEqual: () => void
}

/** What the table leaves out, and the way to see it; how many runs it is of while more are coming. */
export function CompareFooter({ rows, loaded, asked, isLoading, onShowEqual }: CompareFooterProps) {
  const { hiddenEqual, total } = rows
  return (
    <FooterBar
      end={
        <output>
          {isLoading &&
            loaded < asked &&
            `${formatInteger(loaded)} of ${formatInteger(asked)} runs loaded, more coming…`}
        </output>
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
          {total === 0 ? 'No key has this in its name' : `all ${formatInteger(total)} ${total === 1 ? 'row' : 'rows'}`}
        </span>
      )}
    </FooterBar>
  )
}
