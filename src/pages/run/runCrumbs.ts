import { experimentsHref } from '../../routes/experiments.ts'
import { runsHref } from '../../routes/runs.ts'
import type { Crumb } from '../../ui/PageHeader.tsx'

/** The places above a run; the experiment by its id until its name is known. */
export function runCrumbs(experimentId: string, experimentName = `Experiment ${experimentId}`): readonly Crumb[] {
  return [
    { label: 'Experiments', href: experimentsHref() },
    { label: experimentName, href: runsHref(experimentId) },
  ]
}
