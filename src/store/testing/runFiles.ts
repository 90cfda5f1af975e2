import type { Run } from '../../domain/run.ts'
import { printMeta } from '../file/metaYaml.ts'
import { newRunMeta } from '../file/runMeta.ts'

/** The files of a run as it is, by their paths. */
export function runFiles({ info, data, inputs }: Run): Record<string, string> {
  const folder = `0/${info.runId}`
  const files: Record<string, string> = {
    [`${folder}/meta.yaml`]: printMeta({ ...newRunMeta(info), end_time: info.endTimeMs ?? null }),
  }
  for (const { key, value } of data.metrics) files[`${folder}/metrics/${key}`] = `0 ${pythonFloat(value)} 0\n`
  for (const { key, value } of data.params) files[`${folder}/params/${key}`] = value
  for (const { key, value } of data.tags) files[`${folder}/tags/${key}`] = value
  inputs.datasetInputs.forEach(({ dataset, tags }, index) => {
    const id = `${info.runId}-${index}`
    files[`0/datasets/${id}/meta.yaml`] = printMeta({ name: dataset.name, digest: dataset.digest })
    files[`${folder}/inputs/${id}/meta.yaml`] = printMeta({
      source_type: 'DATASET',
      source_id: id,
      tags: Object.fromEntries(tags.map(({ key, value }) => [key, value])),
    })
  })
  return files
}

function pythonFloat(value: number): string {
  return String(value).replace('Infinity', 'inf').replace('NaN', 'nan')
}
