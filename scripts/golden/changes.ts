import { type Call, get, post } from './calls.ts'

/** What earlier answers of the sequence gave: ids of what it created. */
export interface Made {
  readonly experimentId: string
  readonly runId: string
}

/**
 * Calls that change the server, in the order of a life: each builds on those before, so they are numbered and not
 * replayed. `made` is filled in from the answers of `create-experiment` and `create-run`.
 */
export function changeCalls(): readonly ((made: Made) => Call)[] {
  return [...experimentChanges, ...runChanges, ...artifactChanges]
}

type Step = (made: Made) => Call

const experimentChanges: readonly Step[] = [
  () =>
    post('create-experiment', 'experiments/create', { name: 'changes/one', tags: [{ key: 'team', value: 'vision' }] }),
  () => post('create-experiment-again', 'experiments/create', { name: 'changes/one' }),
  () => post('create-experiment-nameless', 'experiments/create', { name: '' }),
  ({ experimentId }) =>
    post('set-experiment-tag', 'experiments/set-experiment-tag', {
      experiment_id: experimentId,
      key: 'mlflow.note.content',
      value: 'Two\nlines',
    }),
  ({ experimentId }) =>
    post('delete-experiment-tag', 'experiments/delete-experiment-tag', { experiment_id: experimentId, key: 'team' }),
  ({ experimentId }) =>
    post('delete-experiment-tag-again', 'experiments/delete-experiment-tag', {
      experiment_id: experimentId,
      key: 'team',
    }),
  ({ experimentId }) =>
    post('rename-experiment', 'experiments/update', { experiment_id: experimentId, new_name: 'changes/two' }),
  ({ experimentId }) =>
    post('rename-experiment-taken', 'experiments/update', { experiment_id: experimentId, new_name: 'Default' }),
  ({ experimentId }) => post('delete-experiment', 'experiments/delete', { experiment_id: experimentId }),
  ({ experimentId }) => post('delete-experiment-again', 'experiments/delete', { experiment_id: experimentId }),
  ({ experimentId }) =>
    post('rename-experiment-deleted', 'experiments/update', { experiment_id: experimentId, new_name: 'x' }),
  () => post('create-experiment-deleted-name', 'experiments/create', { name: 'changes/two' }),
  ({ experimentId }) => post('restore-experiment', 'experiments/restore', { experiment_id: experimentId }),
  ({ experimentId }) => post('restore-experiment-again', 'experiments/restore', { experiment_id: experimentId }),
  ({ experimentId }) => get('get-experiment', 'experiments/get', { experiment_id: experimentId }),
]

const NOW = 1_772_355_600_000

const runChanges: readonly Step[] = [
  ({ experimentId }) =>
    post('create-run', 'runs/create', {
      experiment_id: experimentId,
      start_time: NOW,
      run_name: 'changing',
      tags: [{ key: 'mlflow.user', value: 'ada' }],
    }),
  () => post('create-run-absent-experiment', 'runs/create', { experiment_id: '999999', start_time: NOW }),
  ({ runId }) =>
    post('log-metric', 'runs/log-metric', { run_id: runId, key: 'loss', value: 0.5, timestamp: NOW, step: 3 }),
  ({ runId }) =>
    post('log-metric-nan', 'runs/log-metric', { run_id: runId, key: 'bad', value: 'NaN', timestamp: NOW, step: 0 }),
  ({ runId }) => post('log-metric-without-value', 'runs/log-metric', { run_id: runId, key: 'loss', timestamp: NOW }),
  ({ runId }) =>
    post('log-metric-text', 'runs/log-metric', { run_id: runId, key: 'loss', value: 'low', timestamp: NOW }),
  ({ runId }) => post('log-param', 'runs/log-parameter', { run_id: runId, key: 'width', value: '64' }),
  ({ runId }) => post('log-param-again', 'runs/log-parameter', { run_id: runId, key: 'width', value: '64' }),
  ({ runId }) => post('log-param-changed', 'runs/log-parameter', { run_id: runId, key: 'width', value: '65' }),
  ({ runId }) =>
    post('log-param-too-long', 'runs/log-parameter', { run_id: runId, key: 'long', value: 'x'.repeat(6001) }),
  ({ runId }) => post('log-param-bad-key', 'runs/log-parameter', { run_id: runId, key: 'a#b', value: '1' }),
  ({ runId }) => post('set-tag', 'runs/set-tag', { run_id: runId, key: 'stage', value: 'draft' }),
  ({ runId }) => post('delete-tag', 'runs/delete-tag', { run_id: runId, key: 'stage' }),
  ({ runId }) => post('delete-tag-again', 'runs/delete-tag', { run_id: runId, key: 'stage' }),
  ({ runId }) =>
    post('log-batch', 'runs/log-batch', {
      run_id: runId,
      metrics: [{ key: 'loss', value: '-Infinity', timestamp: NOW, step: 4 }],
      params: [{ key: 'empty', value: '' }],
      tags: [{ key: 'note', value: '' }],
    }),
  ({ runId }) =>
    post('log-batch-without-timestamp', 'runs/log-batch', { run_id: runId, metrics: [{ key: 'loss', value: 1 }] }),
  ({ runId }) =>
    post('log-inputs', 'runs/log-inputs', {
      run_id: runId,
      datasets: [{ dataset: { name: 'digits', digest: 'a1b2c3d4', source_type: 'code', source: '{}' }, tags: [] }],
    }),
  ({ runId }) => post('rename-run', 'runs/update', { run_id: runId, run_name: 'changed' }),
  ({ runId }) => post('finish-run', 'runs/update', { run_id: runId, status: 'FINISHED', end_time: NOW + 90_000 }),
  ({ runId }) => post('finish-run-bad-status', 'runs/update', { run_id: runId, status: 'DONE' }),
  ({ runId }) => post('delete-run', 'runs/delete', { run_id: runId }),
  ({ runId }) => post('delete-run-again', 'runs/delete', { run_id: runId }),
  ({ runId }) => post('set-tag-deleted-run', 'runs/set-tag', { run_id: runId, key: 'stage', value: 'late' }),
  ({ runId }) => post('rename-run-deleted', 'runs/update', { run_id: runId, run_name: 'late' }),
  ({ runId }) => post('restore-run', 'runs/restore', { run_id: runId }),
  ({ runId }) => post('restore-run-again', 'runs/restore', { run_id: runId }),
  () => post('delete-run-absent', 'runs/delete', { run_id: '0'.repeat(32) }),
  ({ runId }) => get('get-run', 'runs/get', { run_id: runId }),
]

const uploads = '/ajax-api/2.0/mlflow/upload-artifact'
const proxied = ({ experimentId, runId }: Made): string =>
  `/api/2.0/mlflow-artifacts/artifacts/${experimentId}/${runId}/artifacts/put.txt`

const artifactChanges: readonly Step[] = [
  ({ runId }) => ({ ...upload('upload-artifact', { run_uuid: runId, path: 'up/loaded.txt' }), rawBody: 'loaded\n' }),
  ({ runId }) => ({ ...upload('upload-artifact-empty', { run_uuid: runId, path: 'empty.txt' }), rawBody: '' }),
  () => ({ ...upload('upload-artifact-without-run', { path: 'a.txt' }), rawBody: 'a' }),
  (made) => ({ name: 'proxy-put', method: 'PUT', path: proxied(made), rawBody: 'put\n' }),
  ({ runId }) => get('list-artifacts', 'artifacts/list', { run_id: runId }),
  (made) => ({ name: 'proxy-delete', method: 'DELETE', path: proxied(made) }),
  (made) => ({ name: 'proxy-delete-again', method: 'DELETE', path: proxied(made) }),
]

function upload(name: string, query: Readonly<Record<string, string>>): Call {
  return { name, method: 'POST', path: uploads, query: Object.entries(query) }
}
