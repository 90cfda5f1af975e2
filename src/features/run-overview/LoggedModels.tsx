import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { loggedModelsOptions } from '../../data/loggedModels.ts'
import { modelFolders } from '../../domain/artifactPlaces.ts'
import type { LoggedModelStatus } from '../../domain/loggedModel.ts'
import { modelIdsOf } from '../../domain/run.ts'
import type { Run } from '../../domain/run.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import { runHref } from '../../routes/run.ts'
import { Chip } from '../../ui/Chip.tsx'
import { CopyableText } from '../../ui/CopyableText.tsx'
import classes from './LoggedModels.module.css'
import { Section } from './Section.tsx'

const UNFINISHED: Readonly<Partial<Record<LoggedModelStatus, string>>> = {
  LOGGED_MODEL_PENDING: 'not yet complete',
  LOGGED_MODEL_UPLOAD_FAILED: 'upload failed',
}

/**
 * The models that a run logged: since MLflow 3 they are no artifacts of the run. Each by its name, which leads to its files,
 * and by the URI that loads it in Python; by that alone while the server has not told more.
 */
export function LoggedModels({ run }: { readonly run: Run }) {
  const { info, modelOutputs = [] } = run
  const modelIds = modelIdsOf(run)
  const { data: models = [] } = useQuery({
    ...loggedModelsOptions(useMlflowClient(), modelIds),
    enabled: modelIds.length > 0,
  })
  if (modelOutputs.length === 0) return null
  const known = new Map(modelFolders(models, []).map((folder) => [folder.model.modelId, folder]))
  return (
    <Section title="Logged models" count={modelOutputs.length}>
      <ul className={classes.list}>
        {modelOutputs.map(({ modelId, step }) => {
          const { name, model } = known.get(modelId) ?? {}
          const unfinished = model && UNFINISHED[model.status]
          const { modelType = '' } = model ?? {}
          return (
            <li key={`${modelId} ${step}`}>
              {name !== undefined && (
                <Link to={runHref(info.experimentId, info.runId, { tab: 'artifacts', artifactPath: name })}>
                  {name}
                </Link>
              )}
              <CopyableText text={`models:/${modelId}`} what="model URI" />
              {modelType !== '' && <Chip name="type" value={modelType} />}
              {unfinished !== undefined && <span className={classes.unfinished}>{unfinished}</span>}
              <span className={classes.step}>at step {fullNumber(step)}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
