import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { answerTo, callOnce, NOBODY, openCall, startUpstream } from './testing/servers.ts'

const COMMAND = new URL('runlens.ts', import.meta.url).pathname
/** The command with a page that needs no build. */
const WITH_PAGE = `
  import { main } from ${JSON.stringify(new URL('main.ts', import.meta.url).href)}
  await main(process.argv.slice(1), process.env, async () => () => new Response('the page'))`

function run(args: string[], environment = NOBODY): ChildProcess {
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const start = (args: string[], environment = NOBODY) =>
  run(['--input-type=module', '-e', WITH_PAGE, '--', ...args], environment)

async function finish(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const [out, err, [code]] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { code, out, err }
}

/** Its lines up to the one that says what to open, and that address. */
async function addressOf(child: ChildProcess): Promise<{ lines: string[]; address: string }> {
  if (child.stdout === null) throw new Error('no output')
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    const address = /^Open (http:\S+)/.exec(line)?.[1]
    if (address !== undefined) return { lines, address }
  }
  throw new Error(`it ended after ${lines.join('\n')}`)
}

test.each<[string, string[], RegExp]>([
  ['an unknown option', ['http://server', '--colour'], /^runlens: Unknown option '--colour'; see runlens --help\.$/],
  ['a URI nobody serves', ['ftp://server'], /^runlens: Runlens cannot show ftp:\/\/server\. .*\.$/],
])('%s gets one sentence on the error output and exit code 1', async (_name, args, message) => {
  const { code, out, err } = await finish(run([COMMAND, ...args]))
  expect([code, out]).toEqual([1, ''])
  expect(err.trimEnd()).toMatch(message)
})

test('--help shows the usage and --version the version', async () => {
  const help = await finish(run([COMMAND, '--help']))
  expect(help).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^Runlens: .*\n\nUsage: runlens \[tracking-uri\]/) as string,
  })
  expect(await finish(run([COMMAND, '--version']))).toEqual({ code: 0, err: '', out: `${packageJson.version}\n` })
})

test('it says what it shows and where, and forwards to the server of MLFLOW_TRACKING_URI', async () => {
  const upstream = await startUpstream((_request, response) => response.end('3.1.0'))
  const uri = upstream.replace('//', '//ann:secret@')
  const { lines, address } = await addressOf(start(['--port', '0'], { ...NOBODY, MLFLOW_TRACKING_URI: uri }))
  expect(lines).toEqual([`Runlens shows the experiments of ${upstream}`, `Open ${address}  (Ctrl+C ends it)`])
  expect((await callOnce(address, '/version')).body).toBe('3.1.0')
  expect((await callOnce(address, '/')).body).toBe('the page')
})

test('it says at once that there is no tracking server where it was told', async () => {
  const upstream = await startUpstream((_request, response) => response.end())
  const nobody = upstream.replace(/\d+$/, '1')
  const child = start([nobody, '--port', '0'])
  const [first] = (await once(createInterface({ input: child.stderr! }), 'line')) as [string]
  expect(first).toBe(`Runlens cannot reach the tracking server at ${nobody} (connection refused). Is it running?`)
})

test('it says of a store that was not there that it is new, so that a mistyped path is noticed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'runlens-new-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  // The thread of a store takes over how its program was started, which may not be a text.
  const program = join(folder, 'program.mjs')
  writeFileSync(program, WITH_PAGE.replace('slice(1)', 'slice(2)'))
  for (const uri of [join(folder, 'mlruns'), `sqlite:///${join(folder, 'x.db')}`]) {
    const first = run([program, uri, '--port', '0'])
    expect((await addressOf(first)).lines[0]).toMatch(/, which is new: it was not there$/)
    first.kill('SIGTERM')
    await once(first, 'close')
    expect((await addressOf(run([program, uri, '--port', '0']))).lines[0]).not.toContain('which is new')
  }
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly while an answer is under way', async (signal) => {
  const upstream = await startUpstream((_request, response) => void response.write('first'))
  const child = start([upstream, '--port', '0'])
  const ended = once(child, 'close')
  const { address } = await addressOf(child)
  const call = openCall(address, '/get-artifact?path=a')
  call.end()
  const answer = await answerTo(call)
  await once(answer, 'data')
  child.kill(signal)
  expect(await ended).toEqual([0, null])
  await expect(text(answer)).rejects.toThrow('aborted')
})
