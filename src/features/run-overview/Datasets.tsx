import type { DatasetInput } from '../../domain/run.ts'
import { valueOf } from '../../domain/tag.ts'
import { indentJson } from '../../lib/indentJson.ts'
import { Chip } from '../../ui/Chip.tsx'
import { CopyableText } from '../../ui/CopyableText.tsx'
import classes from './Datasets.module.css'
import { Section } from './Section.tsx'

const CONTEXT_TAG = 'mlflow.data.context'

/** The datasets that a run read. */
export function Datasets({ inputs }: { readonly inputs: readonly DatasetInput[] }) {
  if (inputs.length === 0) return null
  return (
    <Section title="Datasets" count={inputs.length}>
      <ul className={classes.list}>
        {inputs.map(({ dataset, tags }, index) => {
          const context = valueOf(tags, CONTEXT_TAG)
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the same dataset may be read twice, as different splits.
            <li key={index} className={classes.dataset}>
              <div className={classes.head}>
                <span className={classes.name}>{dataset.name}</span>
                {context !== undefined && <Chip name="context" value={context} />}
                <CopyableText text={dataset.digest} what="digest" />
              </div>
              <Folded title={`Source (${dataset.sourceType})`} json={dataset.source} />
              <Folded title="Schema" json={dataset.schema} />
              <Folded title="Profile" json={dataset.profile} />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

interface FoldedProps {
  readonly title: string
  readonly json: string | undefined
}

function Folded({ title, json = '' }: FoldedProps) {
  if (json === '') return null
  return (
    <details className={classes.folded}>
      <summary>{title}</summary>
      <pre className={classes.json}>{indentJson(json)}</pre>
    </details>
  )
}
