import { type ReadBack, runNamed } from '../../e2e/support/readBack.ts'
import { type Call, get, post } from './calls.ts'

const ABSENT = '0'.repeat(32)

/** Calls that change nothing, each in every variant that a client must understand. */
export function readCalls(readBack: ReadBack): Call[] {
  return [
    ...serviceCalls(),
    ...experimentCalls(),
    ...runCalls(readBack),
    ...metricCalls(readBack),
    ...artifactCalls(readBack),
  ].map((call) => ({ ...call, name: `reads/${call.name}` }))
}

function serviceCalls(): Call[] {
  return [
    get('service/health', '/health'),
    get('service/version', '/version'),
    get('service/server-info', '/api/3.0/mlflow/server-info'),
    get('service/unknown-endpoint', 'runs/no-such-thing'),
    { name: 'service/not-json', method: 'POST', path: '/api/2.0/mlflow/runs/search', rawBody: 'experiment_ids=1' },
  ]
}

function experimentCalls(): Call[] {
  return [
    get('experiments/search', 'experiments/search', { max_results: 1000 }),
    get('experiments/search-paged', 'experiments/search', { max_results: 2 }, 1),
    get('experiments/search-all', 'experiments/search', { max_results: 1000, view_type: 'ALL' }),
    get('experiments/search-deleted', 'experiments/search', { max_results: 1000, view_type: 'DELETED_ONLY' }),
    get('experiments/search-by-name', 'experiments/search', { max_results: 1000, filter: "name ILIKE '%DIGITS%'" }),
    get('experiments/search-ordered', 'experiments/search', { max_results: 1000, order_by: ['name DESC'] }),
    get('experiments/search-nothing', 'experiments/search', { max_results: 1000, filter: "name = 'no such name'" }),
    get('experiments/search-without-max-results', 'experiments/search', { view_type: 'ALL' }),
    get('experiments/search-bad-filter', 'experiments/search', { max_results: 1000, filter: 'name LIKES "a"' }),
    get('experiments/search-bad-token', 'experiments/search', { max_results: 1000, page_token: 'nonsense' }),
    post('experiments/search-post', 'experiments/search', { max_results: 1000, view_type: 'ACTIVE_ONLY' }),
    get('experiments/get', 'experiments/get', { experiment_id: '1' }),
    get('experiments/get-deleted', 'experiments/get', { experiment_id: '4' }),
    get('experiments/get-absent', 'experiments/get', { experiment_id: '999999' }),
    get('experiments/get-not-a-number', 'experiments/get', { experiment_id: 'abc' }),
    get('experiments/get-without-id', 'experiments/get'),
    get('experiments/get-by-name', 'experiments/get-by-name', { experiment_name: 'edge cases/数字 · naïve ☕' }),
    get('experiments/get-by-name-absent', 'experiments/get-by-name', { experiment_name: 'no such name' }),
    get('experiments/search-datasets', '/ajax-api/2.0/mlflow/experiments/search-datasets'),
    post('experiments/search-datasets-post', '/ajax-api/2.0/mlflow/experiments/search-datasets', {
      experiment_ids: ['1', '2'],
    }),
  ]
}

function runCalls(readBack: ReadBack): Call[] {
  const search = (name: string, body: object, morePages = 0): Call =>
    post(`runs/search${name}`, 'runs/search', body, morePages)
  const of = (name: string): Call => get(`runs/get-${name}`, 'runs/get', { run_id: runNamed(readBack, name).runId })
  return [
    search('', { experiment_ids: ['1'] }),
    search('-paged', { experiment_ids: ['1'], max_results: 5 }, 2),
    search('-edge-cases', { experiment_ids: ['3'], max_results: 1000 }),
    search('-several-experiments', { experiment_ids: ['1', '2'], max_results: 3 }),
    search('-by-metric', { experiment_ids: ['1'], filter: 'metrics.`val/accuracy` > 0.95' }),
    search('-by-param', { experiment_ids: ['1'], filter: "params.learning_rate = '0.01'" }),
    search('-by-status', { experiment_ids: ['3'], filter: "attributes.status != 'FINISHED'" }),
    search('-ordered', { experiment_ids: ['1'], order_by: ['metrics.`val/loss` ASC'], max_results: 4 }),
    search('-deleted', { experiment_ids: ['3'], run_view_type: 'DELETED_ONLY' }),
    search('-nothing', { experiment_ids: ['0'] }),
    search('-absent-experiment', { experiment_ids: ['999999'] }),
    search('-without-experiments', {}),
    search('-bad-filter', { experiment_ids: ['1'], filter: 'metrics.loss >' }),
    search('-bad-entity', { experiment_ids: ['1'], filter: "colour.loss = 'red'" }),
    search('-bad-token', { experiment_ids: ['1'], page_token: 'nonsense' }),
    search('-too-many', { experiment_ids: ['1'], max_results: 123_456_789 }),
    search('-wrong-type', { experiment_ids: ['1'], max_results: 'many' }),
    ...['sgd-sweep', 'sgd-0.01-seed-0', 'perceptron-64', 'not-a-number', 'still-running', 'empty', 'deleted'].map(of),
    get('runs/get-by-uuid', 'runs/get', { run_uuid: runNamed(readBack, 'empty').runId }),
    get('runs/get-absent', 'runs/get', { run_id: ABSENT }),
    get('runs/get-without-id', 'runs/get'),
  ]
}

function metricCalls(readBack: ReadBack): Call[] {
  const one = runNamed(readBack, 'sgd-0.01-seed-0').runId
  const other = runNamed(readBack, 'sgd-0.1-seed-0').runId
  const odd = runNamed(readBack, 'not-a-number').runId
  const history = (name: string, parameters: Query, morePages = 0): Call =>
    get(`metrics/history${name}`, 'metrics/get-history', { max_results: 25_000, ...parameters }, morePages)
  const interval = (name: string, parameters: Query): Call =>
    get(`metrics/interval${name}`, '/ajax-api/2.0/mlflow/metrics/get-history-bulk-interval', parameters)
  return [
    history('', { run_id: one, metric_key: 'val/loss' }),
    history('-paged', { run_id: one, metric_key: 'val/loss', max_results: 15 }, 2),
    history('-not-a-number', { run_id: odd, metric_key: 'loss' }),
    history('-infinity', { run_id: odd, metric_key: 'up' }),
    history('-largest', { run_id: odd, metric_key: 'largest' }),
    history('-odd-steps', { run_id: runNamed(readBack, 'odd-steps').runId, metric_key: 'value' }),
    history('-unknown-key', { run_id: one, metric_key: 'no such key' }),
    history('-absent-run', { run_id: ABSENT, metric_key: 'loss' }),
    history('-bad-token', { run_id: one, metric_key: 'val/loss', page_token: 'nonsense' }),
    history('-max-results-0', { run_id: one, metric_key: 'val/loss', max_results: 0 }),
    get('metrics/history-without-max-results', 'metrics/get-history', { run_id: one, metric_key: 'val/loss' }),
    get('metrics/history-without-key', 'metrics/get-history', { run_id: one }),
    get('metrics/bulk', '/ajax-api/2.0/mlflow/metrics/get-history-bulk', {
      run_id: [one, other],
      metric_key: 'val/loss',
    }),
    get('metrics/bulk-not-a-number', '/ajax-api/2.0/mlflow/metrics/get-history-bulk', {
      run_id: odd,
      metric_key: 'loss',
    }),
    interval('', { run_ids: [one, other], metric_key: 'val/loss' }),
    interval('-sampled', { run_ids: [one, other], metric_key: 'val/loss', max_results: 10 }),
    interval('-range', { run_ids: one, metric_key: 'val/loss', start_step: 5, end_step: 9 }),
    interval('-not-a-number', { run_ids: odd, metric_key: 'loss' }),
    interval('-half-a-range', { run_ids: one, metric_key: 'val/loss', start_step: 5 }),
    interval('-too-many', { run_ids: one, metric_key: 'val/loss', max_results: 2501 }),
    interval('-without-runs', { metric_key: 'val/loss' }),
  ]
}

type Query = NonNullable<Parameters<typeof get>[2]>

function artifactCalls(readBack: ReadBack): Call[] {
  const perceptron = runNamed(readBack, 'perceptron-64').runId
  const files = runNamed(readBack, 'files').runId
  const list = (name: string, run_id: string, path?: string): Call =>
    get(`artifacts/list-${name}`, 'artifacts/list', { run_id, ...(path !== undefined && { path }) })
  const file = (name: string, run_id: string, path: string): Call =>
    get(`artifacts/get-${name}`, '/get-artifact', { run_id, path })
  return [
    list('root', perceptron),
    list('folder', perceptron, 'evaluation'),
    list('model', perceptron, 'model'),
    list('odd-names', files),
    list('deep', files, 'deep/er/and'),
    list('nothing', runNamed(readBack, 'empty').runId),
    list('absent-folder', perceptron, 'no/such/folder'),
    list('file', perceptron, 'notes.txt'),
    list('invalid-path', perceptron, '../secrets'),
    list('absent-run', ABSENT),
    file('text', perceptron, 'notes.txt'),
    file('csv', perceptron, 'evaluation/per_class.csv'),
    file('image', perceptron, 'evaluation/confusion_matrix.png'),
    file('model', perceptron, 'model/MLmodel'),
    file('html', files, 'page.html'),
    file('svg', files, 'drawing.svg'),
    file('json', files, 'deep/er/and/deeper.json'),
    file('odd-name', files, 'with space & ünïcode.txt'),
    file('empty', files, 'empty.txt'),
    file('absent', perceptron, 'no-such-file.txt'),
    file('folder', perceptron, 'evaluation'),
    file('invalid-path', perceptron, '../../mlflow.db'),
    file('absent-run', ABSENT, 'notes.txt'),
    get('artifacts/proxy-list', '/api/2.0/mlflow-artifacts/artifacts', { path: `2/${perceptron}/artifacts` }),
    get('artifacts/proxy-get', `/api/2.0/mlflow-artifacts/artifacts/2/${perceptron}/artifacts/notes.txt`),
    get('artifacts/proxy-absent', `/api/2.0/mlflow-artifacts/artifacts/2/${perceptron}/artifacts/no.txt`),
  ]
}
