import type { ReactNode } from 'react'
import { isSystemMetric } from '../../domain/metric.ts'
import type { Run } from '../../domain/run.ts'
import { CopyableText } from '../../ui/CopyableText.tsx'
import { ChildRuns } from './ChildRuns.tsx'
import { Datasets } from './Datasets.tsx'
import { LoggedModels } from './LoggedModels.tsx'
import { MetricsTable } from './MetricsTable.tsx'
import { PairsTable } from './PairsTable.tsx'
import classes from './RunOverview.module.css'
import { Section } from './Section.tsx'
import { TagsSection } from './TagsSection.tsx'

interface RunOverviewProps {
  readonly run: Run
  /** The run's note and its own tags, to read and to change. */
  readonly note: ReactNode
  readonly tags: ReactNode
}

/** All that a run logged, apart from curves and files. */
export function RunOverview({ run, note, tags }: RunOverviewProps) {
  const { info, data, inputs } = run
  const metrics = data.metrics.filter(({ key }) => !isSystemMetric(key))
  return (
    <div className={classes.overview} data-paper>
      <Section title="Note" isWide>
        {note}
      </Section>
      <div className={classes.column}>
        <PairsTable title="Params" what="param" pairs={data.params} empty="No params logged." />
        <TagsSection tags={data.tags}>{tags}</TagsSection>
      </div>
      <div className={classes.column}>
        <MetricsTable title="Latest metrics" metrics={metrics} />
        <ChildRuns experimentId={info.experimentId} runId={info.runId} />
        <Datasets inputs={inputs.datasetInputs} />
        <LoggedModels run={run} />
        <Section title="Artifact location">
          <CopyableText text={info.artifactUri} what="artifact location" />
        </Section>
      </div>
    </div>
  )
}
