import { useState } from 'react'
import type { CommonArtifact } from '../../../domain/compare/commonArtifacts.ts'
import type { CompareModel } from '../../../features/compare/compareModel.ts'
import { formatInteger } from '../../../lib/formatNumber.ts'
import { Swatch } from '../../../ui/Swatch.tsx'
import classes from './ArtifactPanels.module.css'
import { PartView } from './PartView.tsx'

interface ArtifactPanelsProps {
  readonly artifact: CommonArtifact
  readonly runs: CompareModel['runs']
}

/** One artifact of every run side by side, the baseline first; a series at one step, which a slider chooses for all. */
export function ArtifactPanels({ artifact, runs }: ArtifactPanelsProps) {
  const { label, steps } = artifact
  const [place, setPlace] = useState(steps.length - 1)
  const step = steps[place]
  const base = artifact.partOf(0, step)
  return (
    <section className={classes.room} aria-label={label}>
      {steps.length > 0 && (
        <div className={classes.slider}>
          step <b>{formatInteger(step ?? 0)}</b>
          <input
            type="range"
            aria-label="step"
            min={0}
            max={steps.length - 1}
            value={place}
            aria-valuetext={`step ${step}`}
            onChange={(event) => setPlace(Number(event.currentTarget.value))}
          />
          <span>{formatInteger(steps.length)} steps</span>
        </div>
      )}
      <ul className={classes.panels}>
        {runs.map((run, index) => {
          const part = artifact.partOf(index, step)
          return (
            <li key={run.runId} className={classes.panel} aria-label={run.title}>
              <div className={classes.head}>
                <Swatch color={run.color} />
                <b title={run.title}>{run.title}</b>
                {index === 0 && <span className={classes.quiet}>baseline</span>}
                {part?.step !== undefined && part.step !== step && (
                  <span className={classes.quiet}>step {formatInteger(part.step)}</span>
                )}
              </div>
              {part === undefined ? (
                <p className={classes.none}>{steps.length > 0 ? 'none up to this step' : 'not logged'}</p>
              ) : (
                <PartView
                  run={run}
                  path={part.path}
                  base={index === 0 || base === undefined ? undefined : { run: runs[0] ?? run, path: base.path }}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
