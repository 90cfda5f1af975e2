import type { FileAccess } from './fileAccess.ts'
import type { ChangedFile, ReadFiles } from './keyFiles.ts'
import { readLines } from './metricFile.ts'
import type { Point } from './metricLine.ts'

/** What the points of a metric file come to, line by line. */
export interface MetricState<S> {
  readonly key: string
  readonly summary: S | undefined
  /** Up to here the file is read: the end of its last whole line. */
  readonly readBytes: number
  /** Of the file that was read; another one under the same name is read from its start. */
  readonly identity: number
}

/** How lines become a summary: the latest point, or the latest of each dataset. */
export interface MetricSummary<P extends Point, S> {
  readonly parse: (line: string) => P | undefined
  /** @param before `undefined` for the first point */
  readonly add: (before: S | undefined, key: string, point: P) => S
}

/**
 * Reads metric files, which only ever grow: of a file that was read before only what came after, so that following a run
 * of a million points costs what it logs.
 */
export function metricFiles<P extends Point, S>(summary: MetricSummary<P, S>): ReadFiles<MetricState<S>> {
  return async (access, files) => {
    const states: MetricState<S>[] = []
    for (const file of files) states.push(await readMore(access, file, summary))
    return states
  }
}

async function readMore<P extends Point, S>(
  access: FileAccess,
  { path, key, stamp, before }: ChangedFile<MetricState<S>>,
  { parse, add }: MetricSummary<P, S>,
): Promise<MetricState<S>> {
  const isLonger = before?.identity === stamp.identity && before.readBytes <= stamp.sizeBytes
  const from = isLonger ? before.readBytes : 0
  let summary = isLonger ? before.summary : undefined
  const readBytes = await readLines(access, path, { from, to: stamp.sizeBytes, isStart: from === 0 }, (line) => {
    const point = parse(line)
    if (point === undefined) return false
    summary = add(summary, key, point)
    return true
  })
  return { key, summary, readBytes, identity: stamp.identity }
}
