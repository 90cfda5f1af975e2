import type { ModelOutput } from '../../domain/run.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import { CopyableText } from '../../ui/CopyableText.tsx'
import classes from './LoggedModels.module.css'
import { Section } from './Section.tsx'

/** The models that a run logged, each by the URI that loads it in Python: since MLflow 3 they are no artifacts of the run. */
export function LoggedModels({ outputs }: { readonly outputs: readonly ModelOutput[] }) {
  if (outputs.length === 0) return null
  return (
    <Section title="Logged models" count={outputs.length}>
      <ul className={classes.list}>
        {outputs.map(({ modelId, step }) => (
          <li key={`${modelId} ${step}`}>
            <CopyableText text={`models:/${modelId}`} what="model URI" />
            <span className={classes.step}>at step {fullNumber(step)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
