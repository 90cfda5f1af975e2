import { INVALID, MLFLOW, PROXY } from './hostileRequest.ts'
import type { HostileRequest } from './hostileRequest.ts'

const CREATE = `${MLFLOW}/experiments/create`
const NAME = { name: 'planted' }

const HOSTS = [
  'evil.example',
  'evil.example:5001',
  'localhost.evil.example',
  '127.0.0.1.nip.io:5001',
  'localhost@evil.example',
  'localhost:5001@evil.example',
  'localhost:5001:5001',
  '192.168.1.2:5001',
  '0.0.0.0:5001',
  '[::ffff:127.0.0.1].evil.example',
  '2130706433',
  '0x7f.1',
] as const

const ORIGINS: readonly Readonly<Record<string, string>>[] = [
  { origin: 'http://evil.example' },
  { origin: 'https://evil.example:5001' },
  { origin: 'null' },
  { origin: 'file://' },
  { origin: 'http://localhost:8888' },
  { origin: 'http://localhost:5001.evil.example' },
  { origin: 'http://evil.example#localhost:5001' },
  { origin: 'http://127.0.0.1:5001' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
]

const TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/json',
  'application/jsonp',
  '',
] as const

/** Requests that pages of other sites can make a browser send. */
export const HEADER_REQUESTS: readonly HostileRequest[] = [
  ...HOSTS.flatMap((host) => [
    {
      what: `host ${host} (CVE-2025-14279)`,
      method: 'POST' as const,
      target: CREATE,
      headers: { host },
      body: NAME,
      status: 403 as const,
      code: 'FORBIDDEN_HOST',
    },
    {
      what: `host ${host}`,
      method: 'GET' as const,
      target: `${PROXY}/file.txt`,
      headers: { host },
      status: 403 as const,
      code: 'FORBIDDEN_HOST',
    },
  ]),
  ...ORIGINS.flatMap((headers) =>
    (
      [
        ['POST', CREATE, NAME],
        ['PUT', `${PROXY}/planted.txt`, 'planted'],
        ['DELETE', `${PROXY}/file.txt`, undefined],
        ['GET', '/get-artifact?run_id={run}&path=f.txt', undefined],
      ] as const
    ).map(([method, target, body]) => ({
      what: `${JSON.stringify(headers)} of another site`,
      method,
      target,
      headers,
      ...(body === undefined ? {} : { body }),
      status: 403 as const,
      code: 'FORBIDDEN_ORIGIN',
    })),
  ),
  ...TYPES.map((type) => ({
    what: `content type '${type}', which a form can send`,
    method: 'POST' as const,
    target: CREATE,
    headers: { 'content-type': type },
    body: NAME,
    ...INVALID,
  })),
]
