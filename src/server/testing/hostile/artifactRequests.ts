import { ABSENT, FORBIDDEN, INVALID, MALFORMED, MLFLOW, NOWHERE, OUT_OF_SCOPE, PROXY } from './hostileRequest.ts'
import type { HostileRequest } from './hostileRequest.ts'

/** Ways out of the artifact root in the path of a URL, and who refuses them: the guard, or the artifact routes. */
const IN_PATH = [
  ['climbing', '../../secret/token.txt', MALFORMED],
  ['climbing after a real name', 'x/../../../secret/token.txt', MALFORMED],
  ['climbing, dots encoded', '%2e%2e/%2E%2E/secret/token.txt', MALFORMED],
  ['climbing, one dot encoded', '.%2e/secret/token.txt', MALFORMED],
  ['climbing, slashes encoded', '..%2f..%2fsecret%2ftoken.txt', MALFORMED],
  ['climbing, encoded twice (CVE-2024-1560)', '%252e%252e%252fsecret%252ftoken.txt', MALFORMED],
  ['climbing, encoded three times', '%25252e%25252e%25252fsecret', MALFORMED],
  ['climbing, encoded more often than anybody decodes', `%${'25'.repeat(30)}2e%${'25'.repeat(30)}2e/secret`, MALFORMED],
  ['climbing with backslashes (CVE-2023-6753)', '..%5c..%5csecret%5ctoken.txt', MALFORMED],
  ['climbing with a path parameter', '..;x=1/secret/token.txt', MALFORMED],
  ['a share of Windows', '%5c%5chost%5cshare', MALFORMED],
  ['a NUL', 'a%00.txt', MALFORMED],
  ['a NUL, encoded twice', 'a%2500.txt', MALFORMED],
  ['an absolute path', '/etc/passwd', INVALID],
  ['an absolute path, encoded', '%2fetc%2fpasswd', INVALID],
  ['a drive of Windows (CVE-2023-3765)', 'C:/secret/token.txt', INVALID],
  ['a drive of Windows, encoded', 'C%3a/secret/token.txt', INVALID],
  ['a file: address (CVE-2024-3573)', 'file:///etc/passwd', INVALID],
  ['a fragment (CVE-2024-3848)', 'x%23/../../secret', MALFORMED],
  ['a fragment alone', 'a%23b', INVALID],
  ['a line break', 'a%0d%0ab', INVALID],
  ['a link to a folder outside', 'link/token.txt', INVALID],
  ['a link to a folder above', 'up/secret/token.txt', INVALID],
] as const

/** The same in a query. */
const IN_QUERY = [
  ['climbing', '../../secret/token.txt'],
  ['climbing after a real name', 'x/../../../secret/token.txt'],
  ['climbing, encoded', '%2e%2e%2fsecret%2ftoken.txt'],
  ['climbing, encoded twice', '%252e%252e%252fsecret'],
  ['climbing, encoded without end', `%${'25'.repeat(30)}2e%2e/secret`],
  ['climbing with backslashes', '..\\..\\secret\\token.txt'],
  ['an absolute path', '/etc/passwd'],
  ['an absolute path with two slashes', '//etc/passwd'],
  ['a drive of Windows', 'c:/secret/token.txt'],
  ['a file: address', 'file:///etc/passwd'],
  ['a NUL', 'a\0b'],
  ['a NUL, encoded', 'a%00b'],
  ['a fragment', 'a#../../secret'],
  ['a line break', 'a\nb'],
] as const

/** Every place that takes a path in its query. */
const QUERY_ROUTES = [
  ['GET', `${MLFLOW}/artifacts/list?run_id={run}&path=`],
  ['GET', '/get-artifact?run_id={run}&path='],
  ['GET', `${PROXY}?path=`],
  ['POST', '/ajax-api/2.0/mlflow/upload-artifact?run_uuid={run}&path='],
  ['GET', `${MLFLOW}/logged-models/{model}/artifacts/directories?artifact_directory_path=`],
  ['GET', `${MLFLOW}/logged-models/{model}/artifacts/files?artifact_file_path=`],
] as const

function uploadOf(method: HostileRequest['method']): Pick<HostileRequest, 'body'> {
  return method === 'PUT' || method === 'POST' ? { body: 'planted' } : {}
}

const OTHERS: readonly HostileRequest[] = [
  { what: 'overlong UTF-8 for dots', method: 'GET', target: `${PROXY}/%c0%ae%c0%ae/secret/token.txt`, ...ABSENT },
  { what: 'full-width dots', method: 'GET', target: `${PROXY}/%ef%bc%8e%ef%bc%8e/secret/token.txt`, ...ABSENT },
  { what: 'a link to a file outside', method: 'GET', target: `${PROXY}/linked.txt`, ...INVALID },
  {
    what: 'a link to a file outside, of a run',
    method: 'GET',
    target: '/get-artifact?run_id={run}&path=linked.txt',
    ...INVALID,
  },
  {
    what: 'a link to a folder outside, of a run',
    method: 'GET',
    target: '/get-artifact?run_id={run}&path=link/token.txt',
    ...INVALID,
  },
  { what: 'a link to nothing', method: 'GET', target: `${PROXY}/dangling`, ...ABSENT },
  { what: 'writing to the root itself', method: 'PUT', target: `${PROXY}/`, body: 'x', ...INVALID },
  { what: 'writing to the root itself, by a dot', method: 'PUT', target: `${PROXY}/%2e`, body: 'x', ...MALFORMED },
  { what: 'deleting the root itself', method: 'DELETE', target: `${PROXY}/`, ...INVALID },
  { what: 'writing where a folder is', method: 'PUT', target: `${PROXY}/folder`, body: 'x', ...INVALID },
  { what: 'writing below a file', method: 'PUT', target: `${PROXY}/file.txt/x`, body: 'x', ...INVALID },
  {
    what: 'the name of an unfinished upload',
    method: 'PUT',
    target: `${PROXY}/.01234567-89ab-cdef-0123-456789abcdef.upload`,
    body: 'x',
    ...INVALID,
  },
  {
    what: 'a name longer than file systems take',
    method: 'PUT',
    target: `${PROXY}/${'n'.repeat(300)}`,
    body: 'x',
    ...INVALID,
  },
  {
    what: 'a name longer than file systems take, read',
    method: 'GET',
    target: `${PROXY}/${'n'.repeat(300)}`,
    ...INVALID,
  },
  { what: 'a path longer than file systems take', method: 'GET', target: `${PROXY}/${'n/'.repeat(3000)}x`, ...INVALID },
  {
    what: 'a path longer than file systems take, written',
    method: 'PUT',
    target: `${PROXY}/${'n/'.repeat(3000)}x`,
    body: 'x',
    ...INVALID,
  },
  {
    what: 'a path longer than file systems take, deleted',
    method: 'DELETE',
    target: `${PROXY}/${'n'.repeat(300)}/x`,
    ...INVALID,
  },
  {
    what: 'a multipart upload',
    method: 'POST',
    target: '/api/2.0/mlflow-artifacts/mpu/create/x',
    body: { path: '../x', num_parts: 1 },
    ...OUT_OF_SCOPE,
  },
  {
    what: 'the artifacts of a run said to be in /etc',
    method: 'GET',
    target: '/get-artifact?run_id={etcRun}&path=passwd',
    ...FORBIDDEN,
  },
  {
    what: 'the artifacts of a run said to be in /etc, listed',
    method: 'GET',
    target: `${MLFLOW}/artifacts/list?run_id={etcRun}`,
    ...FORBIDDEN,
  },
  {
    what: 'the artifacts of a run said to be in /etc, written',
    method: 'POST',
    target: '/ajax-api/2.0/mlflow/upload-artifact?run_uuid={etcRun}&path=x',
    body: 'x',
    ...FORBIDDEN,
  },
  { what: 'a climbing run id', method: 'GET', target: '/get-artifact?run_id=../../secret&path=token.txt', ...ABSENT },
  { what: 'a run id with a NUL', method: 'GET', target: '/get-artifact?run_id=%00&path=token.txt', ...ABSENT },
  { what: 'a run id that is SQL', method: 'GET', target: "/get-artifact?run_id='%20OR%201=1--&path=f.txt", ...ABSENT },
  {
    what: 'a climbing model id',
    method: 'GET',
    target: `${MLFLOW}/logged-models/..%2f..%2fsecret/artifacts/files?artifact_file_path=token.txt`,
    ...MALFORMED,
  },
  {
    what: 'a model id with a NUL',
    method: 'GET',
    target: `${MLFLOW}/logged-models/m%00/artifacts/files?artifact_file_path=x`,
    ...MALFORMED,
  },
  {
    what: 'a model file of the registry (CVE-2023-1177)',
    method: 'GET',
    target: `/model-versions/get-artifact?name=m&version=1&path=../../../etc/passwd`,
    ...NOWHERE,
  },
  {
    what: 'a model version from a file: source (CVE-2023-2780)',
    method: 'POST',
    target: `${MLFLOW}/model-versions/create`,
    body: { name: 'm', source: 'file:///etc' },
    ...OUT_OF_SCOPE,
  },
  {
    what: 'a model version from a source with a fragment (CVE-2024-1558)',
    method: 'POST',
    target: `${MLFLOW}/model-versions/create`,
    body: { name: 'm', source: 'mlflow-artifacts:/x#/../../etc' },
    ...OUT_OF_SCOPE,
  },
  {
    what: 'a file of a trace',
    method: 'GET',
    target: '/ajax-api/2.0/mlflow/get-trace-artifact?request_id=../../etc/passwd',
    ...OUT_OF_SCOPE,
  },
  { what: 'a file of the page’s folder', method: 'GET', target: '/assets/..%2f..%2fserver%2frunlens.js', ...MALFORMED },
]

/** Ways out of the artifact folders. */
export const ARTIFACT_REQUESTS: readonly HostileRequest[] = [
  ...(['GET', 'PUT', 'DELETE'] as const).flatMap((method) =>
    IN_PATH.map(([what, path, refusal]) => ({
      what,
      method,
      target: `${PROXY}/${path}`,
      ...uploadOf(method),
      ...refusal,
    })),
  ),
  ...QUERY_ROUTES.flatMap(([method, route]) =>
    IN_QUERY.map(([what, path]) => ({
      what,
      method,
      target: route + encodeURIComponent(path),
      ...uploadOf(method),
      ...INVALID,
    })),
  ),
  ...OTHERS,
]
