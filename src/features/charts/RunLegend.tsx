import { UnstyledButton } from '@mantine/core'
import { Eye, EyeOff, Focus } from 'lucide-react'
import { useState } from 'react'
import type { ChartedRun } from '../../domain/chartedRun.ts'
import { CutName } from '../../ui/CutName.tsx'
import { focusFirst } from '../../ui/focusFirst.ts'
import { Swatch } from '../../ui/Swatch.tsx'
import type { ChartLink } from './chartLink.ts'
import classes from './RunLegend.module.css'

interface RunLegendProps {
  readonly runs: readonly ChartedRun[]
  /** Ids of runs that are not drawn. */
  readonly muted: readonly string[]
  readonly onMuted: (runIds: readonly string[]) => void
  readonly link: ChartLink
}

/** More names than this would take the charts' place. */
const FEW = 12

/** Which colour is which run; a click hides the run in all charts, the ring beside it hides all others. */
export function RunLegend({ runs, muted, onMuted, link }: RunLegendProps) {
  const [all, setAll] = useState(false)
  const hidden = new Set(muted)
  const shown = all ? runs : runs.slice(0, FEW)
  const toggle = (runId: string) => onMuted(hidden.has(runId) ? muted.filter((id) => id !== runId) : [...muted, runId])
  const isolate = (runId: string) => {
    const others = runs.filter((run) => run.runId !== runId).map((run) => run.runId)
    const isAlone = !hidden.has(runId) && others.every((id) => hidden.has(id))
    onMuted(isAlone ? [] : others)
  }
  return (
    <div className={classes.legend} data-all={all || undefined}>
      <ul aria-label="Runs in the charts">
        {shown.map(({ runId, name, color }) => (
          <li
            key={runId}
            className={classes.run}
            data-muted={hidden.has(runId) || undefined}
            onPointerEnter={() => link.emphasize(runId)}
            onPointerLeave={() => link.emphasize(undefined)}
          >
            <UnstyledButton
              className={classes.name}
              aria-label={hidden.has(runId) ? `${name}, hidden` : name}
              aria-pressed={!hidden.has(runId)}
              title={`${name}: ${hidden.has(runId) ? 'show' : 'hide'}`}
              onClick={() => toggle(runId)}
            >
              <Swatch color={color} />
              <CutName name={name} />
              {hidden.has(runId) ? <EyeOff aria-hidden /> : <Eye className={classes.quiet} aria-hidden />}
            </UnstyledButton>
            <UnstyledButton
              className={classes.only}
              aria-label={`Only ${name}, or all again`}
              title="Only this run, or all again"
              onClick={() => isolate(runId)}
            >
              <Focus aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {muted.length > 0 && (
        <UnstyledButton
          className={classes.more}
          onClick={() => {
            focusFirst('ul[aria-label="Runs in the charts"] button')
            onMuted([])
          }}
        >
          show all
        </UnstyledButton>
      )}
      {runs.length > 1 && (
        <UnstyledButton className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'fewer' : 'all names'}
        </UnstyledButton>
      )}
    </div>
  )
}
