/** `npm run check`: every gate at once, one line each, and the whole story of those that fail. */
import { GATES, type Gate, type Verdict } from './check/gates.ts'

async function report(gate: Gate): Promise<Verdict> {
  const startMs = performance.now()
  const verdict = await gate.judge()
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  console.log(
    `${gate.name.padEnd(12)} ${verdict.passes ? 'ok    ' : 'FAILED'} ${seconds.padStart(5)} s  ${verdict.note}`,
  )
  return verdict
}

const verdicts = await Promise.all(GATES.map(report))
for (const { passes, output } of verdicts) {
  if (!passes) console.error(`\n${output.trim()}`)
}
process.exitCode = verdicts.every(({ passes }) => passes) ? 0 : 1
