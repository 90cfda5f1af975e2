import { FolderOpen } from 'lucide-react'
import type { RunInfo } from '../../domain/run.ts'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** A run that left no files: how to log one. */
export function NoArtifacts({ info }: { readonly info: RunInfo }) {
  const code = [
    'import mlflow',
    '',
    `mlflow.set_tracking_uri(${JSON.stringify(globalThis.location.origin)})`,
    `with mlflow.start_run(run_id=${JSON.stringify(info.runId)}):`,
    '    mlflow.log_artifact("confusion_matrix.png", "evaluation")',
  ].join('\n')
  return (
    <EmptyState icon={<FolderOpen aria-hidden />} title="No artifacts">
      <p>Files that the run logs (plots, tables, models) are listed and shown here.</p>
      <CodeBlock code={code} what="Python lines" />
    </EmptyState>
  )
}
