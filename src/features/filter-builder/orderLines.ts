import { printColumnField } from '../../domain/columnField.ts'
import type { ColumnField } from '../../domain/columnField.ts'
import type { RunOrder } from '../../domain/runOrder.ts'
import { assertNever } from '../../lib/assertNever.ts'

const DURATION = 'runs["end_time"].fillna(pandas.Timestamp.now(tz="UTC")) - runs["start_time"]'

/**
 * Python that orders `runs` as the page does, for what no search orders by or orders otherwise; what is equal stays in the
 * search's order. It needs `pandas`. @param numericParams params that only ever hold numbers.
 */
export function orderLines(order: readonly RunOrder[], numericParams: ReadonlySet<string>): readonly string[] {
  const known = order.flatMap(({ field, descending }) => {
    const values = keysOf(field, numericParams)
    return values === undefined ? [] : [{ values, descending }]
  })
  const left = order.filter(({ field }) => field.kind === 'datasets').map(({ field }) => field.key)
  const note =
    left.length === 0
      ? []
      : ['', `# Not ordered by datasets, as the page is: ${left.map((key) => JSON.stringify(key)).join(', ')}.`]
  if (known.length === 0) return note
  const keys = known.map(({ values }, index) => `    ${index}: ${values},`)
  const places = known.map((_, index) => index).join(', ')
  const ascending = known.map(({ descending }) => (descending ? 'False' : 'True')).join(', ')
  return [
    ...note,
    '',
    'order = pandas.DataFrame({',
    ...keys,
    '}, index=runs.index)',
    `runs = runs.loc[order.sort_values([${places}], ascending=[${ascending}], kind="stable").index]`,
  ]
}

/** What is ordered by, one of each run. Nothing is where `runs` has no such column: no run has a value. */
function keysOf(field: ColumnField, numericParams: ReadonlySet<string>): string | undefined {
  switch (field.kind) {
    case 'history':
    case 'metrics':
    case 'tags':
      return column(printColumnField(field))
    case 'params': {
      const values = column(printColumnField(field))
      return numericParams.has(field.key) ? `pandas.to_numeric(${values}, errors="coerce")` : values
    }
    case 'datasets':
      // What the page shows of them stands in no column.
      return undefined
    case 'attributes':
      return attribute(field.key)
    default:
      return assertNever(field)
  }
}

function attribute(key: (ColumnField & { readonly kind: 'attributes' })['key']): string {
  switch (key) {
    case 'run_name':
      return column('tags.mlflow.runName')
    case 'user_id':
      return column('tags.mlflow.user')
    case 'source':
      return column('tags.mlflow.source.name')
    case 'status':
    case 'start_time':
      return column(key)
    case 'duration':
      return DURATION
    case 'experiment_id':
      return 'runs["experiment_id"].map(lambda id: mlflow.get_experiment(id).name)'
    default:
      return assertNever(key)
  }
}

function column(name: string): string {
  return `runs.get(${JSON.stringify(name)})`
}
