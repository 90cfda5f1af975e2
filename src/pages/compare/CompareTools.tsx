import { cardPictures } from '../../features/charts/cardPictures.ts'
import { CompareExport } from '../../features/compare/CompareExport.tsx'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import { COMPARE_VIEWS } from '../../routes/compare.ts'
import { CopyTextButton } from '../../ui/CopyTextButton.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { compareTitle } from './compareTitle.ts'
import classes from './CompareView.module.css'
import type { CompareViewProps } from './viewProps.ts'
import { VIEW_WORD } from './viewWord.ts'

interface CompareToolsProps extends Pick<CompareViewProps, 'search' | 'onSearch'> {
  readonly model: CompareModel
  /** Has all charts of the page drawn, and then does what it is given. */
  readonly whenDrawn: (act: () => void) => void
}

const VIEWS = COMPARE_VIEWS.map((value) => ({ value, label: VIEW_WORD[value] }))

/** Which way of looking at the runs, and the ways out of it. */
export function CompareTools({ search, model, whenDrawn, onSearch }: CompareToolsProps) {
  return (
    <>
      <Segments
        label="How to compare"
        options={VIEWS}
        value={search.view}
        onChange={(view) => onSearch({ view }, true)}
      />
      <span className={classes.share}>
        <CopyTextButton text={window.location.href} label="Copy link" isTool />
      </span>
      <CompareExport
        title={compareTitle(search.runIds.length, model.runs.length)}
        model={model}
        chartsOf={cardPictures}
        whenDrawn={whenDrawn}
      />
    </>
  )
}
