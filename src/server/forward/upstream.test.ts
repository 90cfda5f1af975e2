import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Environment } from '../../domain/access/accessSources.ts'
import * as upstreams from '../../domain/access/upstream.ts'
import { accessSources } from '../environment.ts'

const httpUpstream = (url: URL, environment: Environment) => upstreams.httpUpstream(url, accessSources(environment))
const databricksUpstream = (profile: string | undefined, environment: Environment) =>
  upstreams.databricksUpstream(profile, accessSources(environment))

const CERTIFICATE = new URL('../../../fixtures/tls/certificate.pem', import.meta.url).pathname

/** A home folder with these files in it. */
async function home(files: Record<string, string>): Promise<Environment> {
  const directory = await mkdtemp(join(tmpdir(), 'runlens-home-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await mkdir(join(directory, '.mlflow'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(directory, name), content)
  return { HOME: directory }
}

async function authorization(environment: Environment): Promise<string | undefined> {
  const header = (await httpUpstream(new URL('http://server'), environment)).authorization
  return header?.startsWith('Basic ') === true ? Buffer.from(header.slice(6), 'base64').toString() : header
}

const STORED = '[mlflow]\nmlflow_tracking_username = ann\nmlflow_tracking_password = stored\n'

test('user and password come from MLflow’s credentials file', async () => {
  expect(await authorization(await home({ '.mlflow/credentials': STORED }))).toBe('ann:stored')
})

test('the environment wins over the file, value by value', async () => {
  const files = await home({ '.mlflow/credentials': STORED })
  expect(await authorization({ ...files, MLFLOW_TRACKING_PASSWORD: 'mine' })).toBe('ann:mine')
})

test.each([
  ['a#b;c', 'a#b;c'],
  ['"quoted"', '"quoted"'],
  ['with = sign: and spaces', 'with = sign: and spaces'],
  ['100%%', '100%'],
  ['true', 'true'],
])('the password written %s is read as Python reads it', async (written, read) => {
  const files = await home({
    '.mlflow/credentials': `# comment\r\n; comment\r\n[other]\r\nmlflow_tracking_password = x\r\n[mlflow]\r\nMLFLOW_tracking_username: ann\r\nmlflow_tracking_password = ${written}\r\n`,
  })
  expect(await authorization(files)).toBe(`ann:${read}`)
})

test('a credentials file that cannot be read is named', async () => {
  const files = await home({})
  await mkdir(join(files['HOME'] ?? '', '.mlflow', 'credentials'))
  await expect(authorization(files)).rejects.toThrow(/credentials cannot be read \(EISDIR\)\.$/)
})

test.each(['two words', 'line\nbreak', 'naïve'])('the token %j is refused without repeating it', async (token) => {
  const files = await home({})
  const failure = authorization({ ...files, MLFLOW_TRACKING_TOKEN: token })
  await expect(failure).rejects.toThrow(/^The access token contains/)
  await expect(failure).rejects.not.toThrow(token)
})

test.each([
  [
    { MLFLOW_TRACKING_INSECURE_TLS: 'true', MLFLOW_TRACKING_SERVER_CERT_PATH: CERTIFICATE },
    /exclude each other; unset one of them\.$/,
  ],
  [
    { MLFLOW_TRACKING_SERVER_CERT_PATH: '/nonexistent.pem' },
    /\/nonexistent\.pem named by .* cannot be read \(ENOENT\)\.$/,
  ],
  [
    { MLFLOW_TRACKING_CLIENT_CERT_PATH: new URL(import.meta.url).pathname.replace(/[^/]+$/, 'forwarder.ts') },
    /holds no certificate in PEM form\.$/,
  ],
])('the TLS settings %o are refused in one sentence', async (variables, message) => {
  await expect(httpUpstream(new URL('https://server'), { ...(await home({})), ...variables })).rejects.toThrow(message)
})

test('a client certificate and its key come from one file', async () => {
  const files = await home({})
  const { tls } = await httpUpstream(new URL('https://server'), {
    ...files,
    MLFLOW_TRACKING_CLIENT_CERT_PATH: CERTIFICATE,
  })
  expect([tls.cert, tls.key]).toEqual([expect.stringContaining('BEGIN CERTIFICATE'), tls.cert])
})

const PROFILES = `[DEFAULT]
host = https://default.example
token = t-default
[team.a]
host: team.example/
username: ann
password: s#cret
insecure = true
[empty]
host = https://empty.example
[homeless]
token = x
`

test.each<[string, string | undefined, Environment, string, string]>([
  ['the default profile', undefined, {}, 'https://default.example', 'Bearer t-default'],
  ['a named profile', 'team.a', {}, 'https://team.example', `Basic ${Buffer.from('ann:s#cret').toString('base64')}`],
  [
    'the profile of the environment',
    undefined,
    { DATABRICKS_CONFIG_PROFILE: 'team.a' },
    'https://team.example',
    `Basic ${Buffer.from('ann:s#cret').toString('base64')}`,
  ],
  ['the environment', undefined, { DATABRICKS_TOKEN: 't-env' }, 'https://default.example', 'Bearer t-env'],
  [
    'a named profile, whatever the environment',
    'team.a',
    { DATABRICKS_HOST: 'https://other.example', DATABRICKS_TOKEN: 't-env' },
    'https://team.example',
    `Basic ${Buffer.from('ann:s#cret').toString('base64')}`,
  ],
])('a workspace is found by %s', async (_name, profile, variables, origin, header) => {
  const files = await home({ '.databrickscfg': PROFILES })
  const upstream = await databricksUpstream(profile, { ...files, ...variables })
  expect([upstream.url.origin, upstream.authorization]).toEqual([origin, header])
})

test('a profile may go without checking certificates', async () => {
  const upstream = await databricksUpstream('team.a', await home({ '.databrickscfg': PROFILES }))
  expect(upstream.tls).toEqual({ rejectUnauthorized: false })
})

test.each([
  ['homeless', /^No Databricks host: set DATABRICKS_HOST, or "host" in the profile \[homeless\]/],
  ['missing', /^No Databricks host: .*\[missing\]/],
  ['empty', /^No Databricks credentials: set DATABRICKS_TOKEN, or "token".*\[empty\]/],
])('the incomplete profile %s is refused in one sentence', async (profile, message) => {
  await expect(databricksUpstream(profile, await home({ '.databrickscfg': PROFILES }))).rejects.toThrow(message)
})
