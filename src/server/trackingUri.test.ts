import { expect, test } from 'vitest'
import { NOBODY } from './testing/servers.ts'
import { openBackend } from './openBackend.ts'
import { hideCredentials, parseTrackingUri, pathPrefix, printAddress } from '../domain/trackingUri.ts'

test.each([
  ['http://127.0.0.1:5000', 'http://127.0.0.1:5000', ''],
  [' http://127.0.0.1:5000/ ', 'http://127.0.0.1:5000', ''],
  ['HTTP://Server', 'http://server', ''],
  ['https://ann:secret@server/team/mlflow//', 'https://server/team/mlflow', '/team/mlflow'],
  ['http://[::1]:5000/x', 'http://[::1]:5000/x', '/x'],
])('%s is shown as %s with the prefix "%s"', (text, shown, prefix) => {
  const uri = parseTrackingUri(text)
  if (uri.kind !== 'http') throw new Error('not http')
  expect([printAddress(uri.url), pathPrefix(uri.url)]).toEqual([shown, prefix])
})

test.each([
  ['databricks', undefined],
  ['databricks://', undefined],
  ['databricks://team', 'team'],
])('%s names the profile %s', (text, profile) => {
  expect(parseTrackingUri(text)).toEqual({ kind: 'databricks', profile })
})

test.each([
  ['./mlruns', './mlruns'],
  ['mlruns', 'mlruns'],
  ['/data/ml runs', '/data/ml runs'],
  ['../x:y', '../x:y'],
  ['C:\\mlruns', 'C:\\mlruns'],
  ['file:///data/ml%20runs', '/data/ml runs'],
  ['file://localhost/data', '/data'],
  ['file:/data/100%', '/data/100%'],
  ['file:./mlruns', './mlruns'],
  ['file:///C:/mlruns', 'C:/mlruns'],
])('%s is the folder %s', (text, path) => {
  expect(parseTrackingUri(text)).toEqual({ kind: 'folder', path })
})

test.each(['', 'file://server/share', 'file:', 's3://bucket/x', 'postgresql://db', 'localhost:5000', 'sqlite:x.db'])(
  '%j is no folder',
  (text) => expect(parseTrackingUri(text).kind).toBe('unsupported'),
)

test.each([
  ['http://', /http:\/\/ is not a valid address/],
  ['http:///x', /not a valid address/],
  ['http:server', /not a valid address/],
  ['http://server:99999', /not a valid address/],
  ['http://ann:secret@server:x', /^The tracking URI http:\/\/server:x is not/],
  ['http://server/?x=1', /http:\/\/server must end after its path/],
  ['http://server/#/experiments/1', /must end after its path/],
])('%s is refused', (text, message) => {
  expect(() => parseTrackingUri(text)).toThrow(message)
})

test.each([
  ['localhost:5000', /did you mean http:\/\/localhost:5000\?/],
  ['ftp://ann:secret@server', /^Runlens cannot show ftp:\/\/server\. Runlens can show http:\/\/host:port/],
])('for "%s" the answer is one sentence that lists what can be shown', async (text, message) => {
  await expect(openBackend(parseTrackingUri(text), NOBODY, { readOnly: false, artifacts: [] })).rejects.toThrow(message)
})

test('passwords with slashes and at signs are hidden too', () => {
  expect(hideCredentials('postgresql://ann:s@cret@db/x')).toBe('postgresql://db/x')
})
