import { useQuery } from '@tanstack/react-query'
import { Sprout } from 'lucide-react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { connectionOptions } from '../../data/connection.ts'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadSamples } from './LoadSamples.tsx'

/**
 * A store without any experiment: how the first one gets here. `origin` is where Python reaches the same store. Samples are
 * for stores of Runlens' own: a tracking server in the back belongs to others, who would have to clear up.
 */
export function NoExperiments({ origin }: { readonly origin: string }) {
  const connection = useQuery(connectionOptions(useMlflowClient())).data
  if (connection?.isReadOnly === true) {
    return (
      <EmptyState icon={<Sprout aria-hidden />} title="Nothing logged yet">
        <p>This store is read-only: nothing can be logged to it here.</p>
      </EmptyState>
    )
  }
  const lines = [
    'import mlflow',
    '',
    `mlflow.set_tracking_uri("${origin}")`,
    'mlflow.set_experiment("my-first-experiment")',
    '',
    'with mlflow.start_run():',
    '    mlflow.log_param("lr", 0.001)',
    '    for step in range(100):',
    '        mlflow.log_metric("loss", 1 / (step + 1), step=step)',
  ]
  return (
    <EmptyState
      icon={<Sprout aria-hidden />}
      title="Nothing logged yet"
      action={connection?.kind === 'store' ? <LoadSamples /> : undefined}
    >
      <p>Run these lines in Python; the experiment shows up here.</p>
      <CodeBlock code={lines.join('\n')} what="Python lines" />
    </EmptyState>
  )
}
