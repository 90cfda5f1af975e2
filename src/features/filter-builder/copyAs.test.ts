import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { toCurl, toPython } from './copyAs.ts'

const HOSTILE = `tags.a = 'it"s \\ $(x) \`y\` \u2028 🚀' AND params.b = "it's"`
const call = {
  search: 'runs',
  experimentIds: ['1', '2'],
  filter: HOSTILE,
  viewType: 'ACTIVE_ONLY',
  orderBy: ['metrics.loss DESC'],
} as const

describe('a search to copy', () => {
  it('is a whole program in Python', () => {
    expect(toPython({ ...call, filter: 'metrics.a > 1' }, 'http://host')).toBe(`import mlflow
from mlflow.entities import ViewType

mlflow.set_tracking_uri("http://host")
runs = mlflow.search_runs(
    experiment_ids=["1", "2"],
    filter_string="metrics.a > 1",
    run_view_type=ViewType.ACTIVE_ONLY,
    order_by=["metrics.loss DESC"],
)`)
  })

  it('names the view and leaves the order out for experiments', () => {
    const experiments = { search: 'experiments', filter: "name = 'x'", viewType: 'ALL', orderBy: [] } as const
    expect(toPython(experiments, 'http://host')).toContain(
      `experiments = mlflow.search_experiments(\n    filter_string="name = 'x'",\n    view_type=ViewType.ALL,\n)`,
    )
  })

  it('finds what the page finds by name or id, before anything is computed of it', () => {
    const computed = [{ kind: 'history', key: 'loss', measure: 'min' }] as const
    expect(toPython({ ...call, find: ' A"b ', computed }, 'http://host')).toMatch(
      /\)\n\nwanted = "a\\"b"\n.*\nfound = .*\nruns = runs\.loc\[found\]\n\nimport pandas/,
    )
    expect(toPython({ ...call, find: ' ' }, 'http://host')).not.toContain('wanted')
  })

  it('adds what the page computes from histories, and the order by it', () => {
    const computed = [
      { kind: 'history', key: 'loss', measure: 'min' },
      { kind: 'history', key: 'loss', measure: 'at', step: 5 },
      { kind: 'history', key: 'loss', measure: 'curve' },
    ] as const
    const ownOrder = [{ field: computed[0], descending: false }]
    const program = toPython({ ...call, computed, ownOrder }, 'http://host')
    expect(program).toContain(
      'histories = [history(run_id, "loss") for run_id in runs["run_id"]]\nruns["min.loss"] = [h.min()',
    )
    expect(program).toContain('runs["at5.loss"] = [h[h.index <= 5].iloc[-1] if len(h)')
    expect(program).not.toContain('curve')
    expect(program).toMatch(
      /\n {4}0: runs\.get\("min\.loss"\),\n.*\nruns = runs\.loc\[order\.sort_values\(\[0\], ascending=\[True\], kind="stable"\)\.index\]$/,
    )
  })

  it('orders as the page does where the server does not, and says what is left out', () => {
    const ownOrder = [
      { field: { kind: 'params', key: 'depth' }, descending: true },
      { field: { kind: 'datasets', key: 'train' }, descending: false },
      { field: { kind: 'attributes', key: 'duration' }, descending: false },
    ] as const
    const program = toPython({ ...call, ownOrder, numericParams: new Set(['depth']) }, 'http://host')
    expect(program).toContain('\n# Not ordered by datasets, as the page is: "train".\n')
    expect(program).toContain('\n    0: pandas.to_numeric(runs.get("params.depth"), errors="coerce"),\n')
    expect(program).toContain(
      '\n    1: runs["end_time"].fillna(pandas.Timestamp.now(tz="UTC")) - runs["start_time"],\n',
    )
    expect(program).toMatch(/sort_values\(\[0, 1\], ascending=\[False, True\], kind="stable"\)\.index\]$/)
    expect(toPython(call, 'http://host')).not.toContain('pandas')
  })

  it('passes through a shell unchanged', () => {
    const command = toCurl(call, 'http://host/').replace('curl', 'printf "%s\\n"')
    const [, , address, , header, , body] = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).split('\n')
    expect([address, header]).toEqual(['http://host/api/2.0/mlflow/runs/search', 'Content-Type: application/json'])
    expect(JSON.parse(body ?? '')).toMatchObject({
      filter: HOSTILE,
      experiment_ids: ['1', '2'],
      run_view_type: 'ACTIVE_ONLY',
    })
  })
})
