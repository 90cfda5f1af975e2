import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { loadSamplesOptions } from '../../data/samples.ts'
import { describeError } from '../../domain/describeError.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import classes from './LoadSamples.module.css'

/** Fills a store of Runlens' own with samples. */
export function LoadSamples() {
  const client = useMlflowClient()
  const [share, setShare] = useState(0)
  const loading = useMutation(loadSamplesOptions(client, useQueryClient(), setShare))
  if (loading.isPending) {
    return (
      <output className={classes.progress}>
        <ProgressBar label="Loading samples" share={share} />
        Loading samples… {Math.floor(share * 100)} %
      </output>
    )
  }
  return (
    <div className={classes.samples}>
      <Button onClick={() => loading.mutate()}>Load samples</Button>
      {loading.isError ? (
        <p className={classes.failed} role="alert">
          {describeError(loading.error).title}: {describeError(loading.error).words}
        </p>
      ) : (
        <p className={classes.hint}>Five experiments with 280 runs to look around in; delete them when you are done.</p>
      )}
    </div>
  )
}
