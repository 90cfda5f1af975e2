import { CloseButton } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { describeStatus } from '../../domain/describeStatus.ts'
import { runHref } from '../../routes/run.ts'
import { CutName } from '../../ui/CutName.tsx'
import { Status } from '../../ui/Status.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import type { CompareActions, CompareModel } from './compareModel.ts'
import classes from './RunHead.module.css'
import { RunMenu } from './RunMenu.tsx'

interface RunHeadProps {
  readonly model: CompareModel
  /** Of the run; 0 is the baseline. */
  readonly index: number
  readonly actions: CompareActions
}

/** Dragged between heads; text that comes from elsewhere is no run of ours. */
const DRAGGED = 'application/x-runlens-run'

/** Which run this is; dragging it onto another one puts it there. Not in the tab order: its cell is, and has the keys. */
export function RunHead({ model, index, actions }: RunHeadProps) {
  const [isTarget, setTarget] = useState(false)
  const run = model.runs[index]
  if (run === undefined) return null
  const { runId, experimentId, title, color, status, lifecycleStage } = run
  const experiment = model.experimentName(experimentId)
  return (
    <div
      className={classes.head}
      draggable
      data-target={isTarget || undefined}
      onDragStart={({ dataTransfer }) => dataTransfer.setData(DRAGGED, runId)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setTarget(true)
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={({ dataTransfer }) => {
        setTarget(false)
        actions.onMove(dataTransfer.getData(DRAGGED), runId)
      }}
    >
      <div className={classes.first}>
        <Swatch color={color} />
        <Link
          className={classes.name}
          to={runHref(experimentId, runId)}
          title={`${title}\n${runId}`}
          aria-label={title}
          tabIndex={-1}
          draggable={false}
        >
          <CutName name={title} />
        </Link>
        {index === 0 && <span className={classes.badge}>baseline</span>}
        <span className={classes.controls}>
          <RunMenu model={model} index={index} actions={actions} />
          <CloseButton
            size="xs"
            tabIndex={-1}
            aria-label={`Remove ${title} from the comparison`}
            title="Remove from the comparison"
            onClick={() => actions.onRemove(runId)}
          />
        </span>
      </div>
      <div className={classes.second}>
        <span className={classes.experiment} title={experiment}>
          {experiment}
        </span>
        <Status {...describeStatus(status)} />
        {lifecycleStage === 'deleted' && <Status tone="warn" word="Deleted" />}
      </div>
    </div>
  )
}
