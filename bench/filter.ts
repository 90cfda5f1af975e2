/**
 * Reading and diagnosing a filter of 1,000 clauses, against one frame at 60 Hz: `node bench/filter.ts`.
 * CPU time of this thread, so that other work on the machine does not count.
 */
import { diagnose } from '../src/domain/filter/diagnose.ts'
import { RUNS } from '../src/domain/filter/language.ts'
import { readFilter } from '../src/domain/filter/readFilter.ts'

const FRAME_MS = 1000 / 60
const CLAUSES = 1000
const ROUNDS = 90

const CLEAN = ['metrics.a > 1', "params.`val/loss` = 'x'", "tags.mlflow.user LIKE '%a%'", 'start_time >= 1664067852747']
const BROKEN = ['metrics.a-b > 1', 'params.lr = 0.1', 'tags.a = x', "Status = 'x'"]

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

for (const [name, clauses] of [
  ['clean', CLEAN],
  ['broken', BROKEN],
] as const) {
  const text = Array.from({ length: CLAUSES }, (_, index) => clauses[index % clauses.length]).join(' AND ')
  const times = Array.from({ length: ROUNDS }, () => {
    const start = cpuMs()
    diagnose(readFilter(text, RUNS))
    return cpuMs() - start
  })
  const typical = median(times.slice(ROUNDS / 3))
  console.log(
    `${name}: ${CLAUSES} clauses, ${text.length} characters: median ${typical.toFixed(2)} ms, ${(typical / FRAME_MS).toFixed(2)} of a frame`,
  )
}
