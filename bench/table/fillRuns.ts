import { newDatabase } from '../store/newDatabase.ts'

/** A database of MLflow's with runs as those of `upstream.ts`, in experiment 1; their ids are their numbers in 32 hex digits. */
export function fillRuns(
  file: string,
  runs: number,
  keys: { readonly metrics: number; readonly params: number; readonly tags: number },
): void {
  const database = newDatabase(file)
  const valueOf = (run: number, key: number): number => ((run * 7919 + key * 31) % 10_007) / 10_007
  for (let run = 0; run < runs; run += 1) {
    const id = run.toString(16).padStart(32, '0')
    const startMs = 1.7e12 - run * 60_000
    database.addRun({ id, name: `run-${run}`, experiment: 1, startMs, endMs: startMs + 50_000 })
    for (let key = 0; key < keys.metrics; key += 1)
      database.addLatest(id, `metric/${key}`, valueOf(run, key), 100, startMs)
    for (let key = 0; key < keys.params; key += 1) database.addParam(id, `param.${key}`, valueOf(run, key).toFixed(2))
    for (let key = 0; key < keys.tags; key += 1) database.addTag(id, `tag_${key}`, 'abc'.charAt((run + key) % 3))
  }
  database.close()
}
