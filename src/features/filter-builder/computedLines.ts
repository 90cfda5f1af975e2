import { printColumnField } from '../../domain/columnField.ts'
import type { HistoryField } from '../../domain/columnField.ts'
import { assertNever } from '../../lib/assertNever.ts'

const HISTORY = [
  '',
  'client = mlflow.MlflowClient()',
  '',
  'def history(run_id, key):',
  '    points = client.get_metric_history(run_id, key)',
  '    points.sort(key=lambda point: (point.step, point.timestamp))',
  '    steps = [point.step for point in points]',
  '    return pandas.Series([point.value for point in points], index=steps, dtype="float64")',
]

/** Python that adds columns which are computed from histories to `runs`, called as in an export; none for a curve. */
export function computedLines(fields: readonly HistoryField[]): readonly string[] {
  const values = fields.filter(({ measure }) => measure !== 'curve')
  if (values.length === 0) return []
  const lines = [...Map.groupBy(values, ({ key }) => key)].flatMap(([key, own]) => [
    '',
    `histories = [history(run_id, ${JSON.stringify(key)}) for run_id in runs["run_id"]]`,
    ...own.map(
      (field) => `runs[${JSON.stringify(printColumnField(field))}] = [${expression(field)} for h in histories]`,
    ),
  ])
  return [...HISTORY, ...lines]
}

/** What one history `h` comes to. */
function expression(field: HistoryField): string {
  switch (field.measure) {
    case 'argmin':
      return 'h.idxmin() if h.notna().any() else None'
    case 'argmax':
      return 'h.idxmax() if h.notna().any() else None'
    case 'at':
      return `h[h.index <= ${field.step}].iloc[-1] if len(h) and h.index[0] <= ${field.step} <= h.index[-1] else None`
    case 'min':
    case 'max':
    case 'curve':
      return `h.${field.measure}()`
    default:
      return assertNever(field)
  }
}
