import { expect, test } from 'vitest'
import { snippetsFor } from './snippets.ts'

const target = { trackingUri: 'http://127.0.0.1:5001', runId: 'r1' }

const codeOf = (path: string, downloadUrl?: string) =>
  Object.fromEntries(snippetsFor({ ...target, path, downloadUrl }).map(({ label, code }) => [label, code]))

test('a file of a logged model is fetched by its own URI', () => {
  const [python, shell] = snippetsFor({ ...target, modelId: 'm-1', path: 'MLmodel', downloadUrl: undefined })
  expect(python?.code).toContain('download_artifacts(\n    artifact_uri="models:/m-1/MLmodel",\n)')
  expect(shell?.code).toContain('--artifact-uri=models:/m-1/MLmodel')
})

test('a plain file reads plainly', () => {
  expect(codeOf('plots/a.png', 'http://127.0.0.1:5001/get-artifact?run_id=r1&path=plots%2Fa.png')).toEqual({
    Python: [
      'import mlflow',
      '',
      'mlflow.set_tracking_uri("http://127.0.0.1:5001")',
      'path = mlflow.artifacts.download_artifacts(',
      '    run_id="r1",',
      '    artifact_path="plots/a.png",',
      ')',
    ].join('\n'),
    Shell: [
      'export MLFLOW_TRACKING_URI=http://127.0.0.1:5001',
      'mlflow artifacts download \\',
      '  --run-id=r1 \\',
      '  --artifact-path=plots/a.png \\',
      '  --dst-path=.',
    ].join('\n'),
    curl: "curl --fail --output ./a.png \\\n  'http://127.0.0.1:5001/get-artifact?run_id=r1&path=plots%2Fa.png'",
  })
})

test('a directory has no curl and the root no path', () => {
  const code = codeOf('')
  expect(Object.keys(code)).toEqual(['Python', 'Shell'])
  expect(code['Python']).not.toContain('artifact_path')
})

test('hostile names stay inside their quotes', () => {
  const code = codeOf(`a'; rm -rf ~ #"\n$(x).txt`, 'http://h/x')
  expect(code['Python']).toContain(String.raw`artifact_path="a'; rm -rf ~ #\"\n$(x).txt"`)
  expect(code['Shell']).toContain(`--artifact-path='a'\\''; rm -rf ~ #"\n$(x).txt'`)
  expect(code['curl']).toContain(`--output './a'\\''; rm -rf ~ #"\n$(x).txt'`)
})
