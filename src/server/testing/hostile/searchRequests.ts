import { INVALID, invalidPost, MLFLOW } from './hostileRequest.ts'
import type { HostileRequest } from './hostileRequest.ts'

const base64 = (text: string): string => btoa(text)

const TOKENS = [
  ['no base64', '%%%'],
  ['three letters', 'abc'],
  ['letters beyond ASCII', 'ü'],
  ['a NUL', '\0'],
  ['no JSON in base64', base64('nope')],
  ['a list', base64('[1]')],
  ['a number', base64('7')],
  ['null', base64('null')],
  ['an empty object', base64('{}')],
  ['an offset that is SQL', base64('{"offset": "1; DROP TABLE runs"}')],
  ['an offset that is an object', base64('{"offset": {"a": 1}}')],
  ['a place without its end', base64('{"after": [1]}')],
  ['bytes that are no UTF-8', base64('\u00ff\u00fe')],
  ['100,000 letters', 'A'.repeat(100_000)],
] as const

const FILTERS = [
  "attributes.status = 'x'; DROP TABLE runs",
  "params.a = 'x' OR 1 = 1",
  "params.a = 'x' UNION SELECT * FROM runs",
  "params.`a` = (SELECT 'x')",
  "attributes.run_uuid) = 'x'",
  'metrics.a > "1"',
  'attributes.status LIKE 1',
  "sqlite_master.name = 'x'",
  "runs.constructor = 'x'",
  "attributes.__proto__ = 'x'",
  'load_extension(1) = 1',
  '('.repeat(20_000),
  "((((((params.a = 'x'".repeat(500),
  "'".repeat(9999),
  '`'.repeat(9999),
] as const

const ORDERS = [
  '1; DROP TABLE runs',
  'metrics.a DESC NULLS FIRST',
  "metrics.`a' ASC",
  'attributes.nothing',
  '',
  '('.repeat(10_000),
] as const

/** Searches that are no searches. */
export const SEARCH_REQUESTS: readonly HostileRequest[] = [
  ...TOKENS.flatMap(([what, token]) => [
    invalidPost(`a page token: ${what}`, 'runs/search', { experiment_ids: ['{experiment}'], page_token: token }),
    invalidPost(`a page token: ${what}`, 'experiments/search', { max_results: 1, page_token: token }),
    {
      what: `a page token: ${what}`,
      method: 'GET' as const,
      target: `${MLFLOW}/metrics/get-history?run_id={run}&metric_key=m&max_results=1&page_token=${encodeURIComponent(token)}`,
      ...INVALID,
    },
    invalidPost(`a page token: ${what}`, 'logged-models/search', {
      experiment_ids: ['{experiment}'],
      page_token: token,
    }),
  ]),
  ...FILTERS.flatMap((filter) => [
    invalidPost(`the filter ${filter.slice(0, 40)}`, 'runs/search', { experiment_ids: ['{experiment}'], filter }),
    invalidPost(`the filter ${filter.slice(0, 40)}`, 'experiments/search', { max_results: 1, filter }),
  ]),
  ...ORDERS.flatMap((order) => [
    invalidPost(`the order ${order.slice(0, 40)}`, 'runs/search', {
      experiment_ids: ['{experiment}'],
      order_by: [order],
    }),
    invalidPost(`the order ${order.slice(0, 40)}`, 'experiments/search', { max_results: 1, order_by: [order] }),
  ]),
  ...['constructor', '__proto__', 'm.name; DROP TABLE logged_models', 'metrics'].map((fieldName) =>
    invalidPost(`the order of models ${fieldName}`, 'logged-models/search', {
      experiment_ids: ['{experiment}'],
      order_by: [{ field_name: fieldName }],
    }),
  ),
  ...["name = 'x' OR 1 = 1", "constructor = 'x'", "attributes.__proto__ = 'x'", '('.repeat(20_000)].map((filter) =>
    invalidPost(`the filter of models ${filter.slice(0, 40)}`, 'logged-models/search', {
      experiment_ids: ['{experiment}'],
      filter,
    }),
  ),
]
