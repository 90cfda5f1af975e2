import { ABSENT, INVALID, invalidPost, MLFLOW } from './hostileRequest.ts'
import type { HostileRequest } from './hostileRequest.ts'

const DEEP = '['.repeat(100_000)

const metric = (fields: object) => ({ run_id: '{run}', key: 'm', value: 1, timestamp: 1, ...fields })
const many = (count: number, make: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => make(index))

/** Texts that are no JSON objects, whatever their content type says. */
const NOT_JSON = [
  ['nothing', ''],
  ['half an object', '{"name": "x"'],
  ['a list', '[1]'],
  ['a number', '1'],
  ['two objects', '{"name":"x"}{"name":"y"}'],
  ['XML with an entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
  ['YAML with a tag', '!!python/object/apply:os.system ["id"]'],
  ['a pickle', '\u0080\u0004cos\nsystem\n(S"id"\ntR.'],
  ['brackets without end', DEEP],
  ['objects without end', '{"name":'.repeat(50_000)],
] as const

const WRONG_TYPES: readonly (readonly [path: string, body: Record<string, unknown>])[] = [
  ['experiments/create', { name: 1 }],
  ['experiments/create', { name: ['x'] }],
  ['experiments/create', { name: { $gt: '' } }],
  ['experiments/create', { name: 'x', tags: { key: 'a' } }],
  ['experiments/create', { name: 'x', tags: [1] }],
  ['experiments/create', { name: 'x', artifact_location: 1 }],
  ['experiments/update', { experiment_id: {}, new_name: 'x' }],
  ['experiments/delete', { experiment_id: [] }],
  ['experiments/set-experiment-tag', { experiment_id: '0', key: {}, value: 'x' }],
  ['runs/create', { experiment_id: '0', start_time: 'soon' }],
  ['runs/create', { experiment_id: '0', tags: 'x' }],
  ['runs/update', { run_id: '{run}', status: 'DONE' }],
  ['runs/update', { run_id: '{run}', status: 99 }],
  ['runs/update', { run_id: '{run}', end_time: true }],
  ['runs/delete', { run_id: 1 }],
  ['runs/search', { experiment_ids: '0' }],
  ['runs/search', { experiment_ids: [{}] }],
  ['runs/search', { experiment_ids: ['0'], max_results: -1 }],
  ['runs/search', { experiment_ids: ['0'], max_results: 0.5 }],
  ['runs/search', { experiment_ids: ['0'], max_results: 1e18 }],
  ['runs/search', { experiment_ids: ['0'], run_view_type: 'EVERYTHING' }],
  ['runs/log-metric', metric({ value: 'x' })],
  ['runs/log-metric', metric({ value: {} })],
  ['runs/log-metric', metric({ timestamp: '9223372036854775808' })],
  ['runs/log-metric', metric({ step: '1e3' })],
  ['runs/log-metric', metric({ step: 1.5 })],
  ['runs/log-metric', metric({ key: 'a\0b' })],
  ['runs/log-metric', metric({ key: '../a' })],
  ['runs/log-metric', metric({ key: '/a' })],
  ['runs/log-metric', metric({ key: 'k'.repeat(251) })],
  ['runs/log-parameter', { run_id: '{run}', key: '..', value: 'x' }],
  ['runs/log-parameter', { run_id: '{run}', key: 'a//b', value: 'x' }],
  ['runs/log-parameter', { run_id: '{run}', key: "a'; DROP TABLE params; --", value: 'x' }],
  ['runs/set-tag', { run_id: '{run}', key: 'a/../b', value: 'x' }],
  ['runs/delete-tag', { run_id: '{run}', key: [] }],
  ['runs/log-batch', { run_id: '{run}', metrics: {} }],
  ['runs/log-batch', { run_id: '{run}', metrics: [null] }],
  ['runs/log-batch', { run_id: '{run}', metrics: many(1001, () => ({ key: 'm', value: 1, timestamp: 1 })) }],
  ['runs/log-batch', { run_id: '{run}', params: many(101, (at) => ({ key: `p${at}`, value: 'x' })) }],
  ['runs/log-batch', { run_id: '{run}', tags: many(101, (at) => ({ key: `t${at}`, value: 'x' })) }],
  [
    'runs/log-batch',
    {
      run_id: '{run}',
      params: [
        { key: 'twice', value: '1' },
        { key: 'twice', value: '2' },
      ],
    },
  ],
  ['runs/log-inputs', { run_id: '{run}', datasets: [{ dataset: 'x' }] }],
  [
    'runs/log-inputs',
    { run_id: '{run}', datasets: [{ dataset: { name: 'n', digest: 'd'.repeat(37), source_type: 's', source: '{}' } }] },
  ],
  ['runs/log-model', { run_id: '{run}', model_json: '{' }],
  ['runs/log-model', { run_id: '{run}', model_json: '{"__proto__": {}}' }],
  ['runs/outputs', { run_id: '{run}', models: 'x' }],
  ['logged-models', { experiment_id: '{experiment}', name: '../x' }],
  ['logged-models', { experiment_id: '{experiment}', name: 'a/b' }],
  ['logged-models', { experiment_id: '{experiment}', name: 'a:b' }],
]

const LOCATIONS = [
  ['a fragment (CVE-2024-1594)', 'mlflow-artifacts:/x#../../etc'],
  ['a fragment on a file: address (CVE-2024-2928)', 'file:///tmp/x#/../../etc'],
  ['a query that climbs (CVE-2024-1483)', 's3://bucket/x?a=../../etc'],
  ['a query that climbs, encoded', 's3://bucket/?a=%252e%252e/x'],
  ['another run', 'runs:/0123/x'],
  ['more than 2,048 characters', `s3://bucket/${'x'.repeat(2048)}`],
] as const

const OTHERS: readonly HostileRequest[] = [
  {
    what: 'a time past every number',
    method: 'POST',
    target: `${MLFLOW}/runs/create`,
    body: '{"experiment_id": "0", "start_time": 1e400}',
    ...INVALID,
  },
  {
    what: 'a run that is not there',
    method: 'POST',
    target: `${MLFLOW}/runs/log-metric`,
    body: metric({ run_id: '../../{run}' }),
    ...ABSENT,
  },
  {
    what: 'an experiment id that is SQL',
    method: 'POST',
    target: `${MLFLOW}/experiments/delete`,
    body: { experiment_id: "0' OR '1'='1" },
    ...INVALID,
    inFolder: ABSENT,
  },
  {
    what: 'a climbing experiment id',
    method: 'POST',
    target: `${MLFLOW}/experiments/restore`,
    body: { experiment_id: '../0' },
    ...INVALID,
    inFolder: ABSENT,
  },
  {
    what: 'an experiment id with a NUL',
    method: 'GET',
    target: `${MLFLOW}/experiments/get?experiment_id=0%00`,
    ...INVALID,
    inFolder: ABSENT,
  },
  {
    what: 'an experiment id past 64 bits',
    method: 'GET',
    target: `${MLFLOW}/experiments/get?experiment_id=99999999999999999999999`,
    ...INVALID,
    inFolder: ABSENT,
  },
  {
    what: 'an experiment name that is SQL',
    method: 'GET',
    target: `${MLFLOW}/experiments/get-by-name?experiment_name='%20OR%20'1'='1`,
    ...ABSENT,
  },
  {
    what: 'a run id of 10,000 characters',
    method: 'GET',
    target: `${MLFLOW}/runs/get?run_id=${'a'.repeat(10_000)}`,
    ...ABSENT,
    inFolder: INVALID,
  },
  {
    what: 'a tag of a model that is SQL',
    method: 'DELETE',
    target: `${MLFLOW}/logged-models/{model}/tags/x'%20OR%201=1--`,
    ...ABSENT,
  },
  {
    what: 'a setting of JavaScript objects',
    method: 'POST',
    target: `${MLFLOW}/experiments/create`,
    body: '{"__proto__": {"name": "planted"}}',
    ...INVALID,
  },
  {
    what: 'a constructor for a name',
    method: 'POST',
    target: `${MLFLOW}/experiments/create`,
    body: '{"constructor": {"prototype": {"name": "planted"}}}',
    ...INVALID,
  },
  {
    what: 'a bare constructor in a query',
    method: 'GET',
    target: `${MLFLOW}/experiments/get?constructor=1&__proto__=2`,
    ...INVALID,
  },
  {
    what: 'an experiment name without end (CVE-2024-6838)',
    method: 'POST',
    target: `${MLFLOW}/experiments/create`,
    body: { name: 'n'.repeat(1_000_000) },
    ...INVALID,
  },
  {
    what: 'brackets without end in a field',
    method: 'POST',
    target: `${MLFLOW}/experiments/create`,
    body: `{"name": ${DEEP}${']'.repeat(DEEP.length)}}`,
    ...INVALID,
  },
  {
    what: 'brackets without end in a list',
    method: 'POST',
    target: `${MLFLOW}/runs/search`,
    body: `{"experiment_ids": ${DEEP}${']'.repeat(DEEP.length)}}`,
    ...INVALID,
  },
  {
    what: 'a body of more than 64 MiB',
    method: 'POST',
    target: `${MLFLOW}/experiments/create`,
    body: `{"name": "${'x'.repeat(64 * 1024 * 1024)}"}`,
    ...INVALID,
  },
]

/** Bodies that no client writes, and ids that lead nowhere. */
export const BODY_REQUESTS: readonly HostileRequest[] = [
  ...NOT_JSON.map(([what, body]) => ({ ...invalidPost(`${what} for JSON`, 'experiments/create', body) })),
  ...WRONG_TYPES.map(([path, body]) => invalidPost(JSON.stringify(body).slice(0, 90), path, body)),
  ...LOCATIONS.map(([what, location]) =>
    invalidPost(`artifacts at ${what}`, 'experiments/create', { name: 'planted', artifact_location: location }),
  ),
  ...OTHERS,
]
