import { Sprout } from 'lucide-react'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LoadSamples } from './LoadSamples.tsx'

/** A store without any experiment: how the first one gets here. `origin` is where Python reaches the same store. */
export function NoExperiments({ origin }: { readonly origin: string }) {
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
    <EmptyState icon={<Sprout aria-hidden />} title="Nothing logged yet" action={<LoadSamples />}>
      <p>Run these lines in Python; the experiment shows up here.</p>
      <CodeBlock code={lines.join('\n')} what="Python lines" />
    </EmptyState>
  )
}
