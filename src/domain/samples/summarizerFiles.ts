import { Random } from '../../lib/random.ts'
import { attentionMap, sampleSheet } from './pictures.ts'
import type { SampleFile } from './sampleRun.ts'
import { encodeWav } from './wav.ts'

const README = `# Release candidate 2

| metric | baseline | rc 1 | **rc 2** |
|---|---:|---:|---:|
| ROUGE-L | 0.312 | 0.388 | **0.417** |
| latency (ms) | 320 | 300 | **280** |

## What changed

1. Longer inputs: 4,096 tokens instead of 1,024.
2. Beam search with a *length penalty* of 0.8.

> The summaries of papers with many tables are still weak.

\`\`\`python
model = mlflow.pyfunc.load_model("runs:/…/model")
model.predict(["Attention is all you need …"])
\`\`\`
`

/** Has a script, as such reports do: it must never run in the page's own origin. */
const REPORT = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Evaluation report</title>
<style>
  body { font: 15px/1.5 sans-serif; margin: 2rem; }
  td, th { padding: 0.3rem 1rem; text-align: right; border-bottom: 1px solid silver; }
</style>
</head>
<body>
<h1>Evaluation report</h1>
<p id="script">Scripts are off in this view.</p>
<table>
<tr><th>split</th><th>ROUGE-1</th><th>ROUGE-2</th><th>ROUGE-L</th></tr>
<tr><td>validation</td><td>0.527</td><td>0.247</td><td>0.417</td></tr>
<tr><td>test</td><td>0.519</td><td>0.241</td><td>0.409</td></tr>
</table>
<svg width="360" height="120" role="img" aria-label="ROUGE-L by epoch">
<polyline fill="none" stroke="steelblue" stroke-width="2" points="0,110 60,70 120,48 180,36 240,30 300,27 360,26"/>
</svg>
<script>document.getElementById('script').textContent = 'A script has run here.'</script>
</body>
</html>
`

const MLMODEL = `artifact_path: model
flavors:
  python_function:
    env:
      conda: conda.yaml
      virtualenv: python_env.yaml
    loader_module: mlflow.transformers
    python_version: 3.12.4
  transformers:
    task: summarization
    transformers_version: 4.57.1
mlflow_version: 3.7.0
model_size_bytes: 32768
signature:
  inputs: '[{"type": "string", "required": true}]'
  outputs: '[{"type": "string", "required": true}]'
utc_time_created: '2026-03-02 09:41:07.114839'
`

const REQUIREMENTS = 'mlflow==3.7.0\ntorch==2.9.1\ntransformers==4.57.1\nsentencepiece==0.2.1\n'

const CONDA = `channels:
- conda-forge
dependencies:
- python=3.12.4
- pip
- pip:
  - mlflow==3.7.0
  - torch==2.9.1
  - transformers==4.57.1
name: mlflow-env
`

/** Text of tag `mlflow.log-model.history`, which lists the models that a run logged. */
export function modelHistory(): string {
  const model = {
    artifact_path: 'model',
    flavors: { python_function: { loader_module: 'mlflow.transformers' }, transformers: { task: 'summarization' } },
    model_size_bytes: 32_768,
    utc_time_created: '2026-03-02 09:41:07.114839',
  }
  return JSON.stringify([model])
}

/** Text, tables, pictures, sound and a model. */
export function summarizerFiles(): SampleFile[] {
  const random = new Random(90)
  const weights = Uint8Array.from({ length: 32_768 }, () => random.below(256))
  const rows = Array.from({ length: 400 }, (_, index) => {
    const rouge = (0.42 + 0.12 * random.normal()).toFixed(4)
    return `${index + 1},"Paper no. ${index + 1}, with ""quotes"" and a comma",${rouge},${140 + random.below(60)}`
  })
  const table = {
    columns: ['paper', 'summary', 'rougeL'],
    data: Array.from({ length: 25 }, (_, index) => [
      `paper-${index + 1}`,
      `We show that ${index + 1} …`,
      random.next(),
    ]),
  }
  const log = Array.from({ length: 2500 }, (_, line) => {
    const time = new Date(Date.UTC(2026, 2, 2, 8) + line * 1300).toISOString()
    return `${time} INFO trainer: step ${line} loss ${(2.4 * Math.exp(-line / 900) + 0.6 + 0.05 * random.next()).toFixed(4)}`
  })
  return [
    { path: 'README.md', content: README },
    { path: 'report.html', content: REPORT },
    { path: 'predictions.csv', content: ['id,title,rougeL,tokens', ...rows, ''].join('\n') },
    { path: 'eval_results.json', content: JSON.stringify(table) },
    { path: 'logs/train.log', content: `${log.join('\n')}\n` },
    { path: 'images/attention_layer_6.png', content: attentionMap(random, 48) },
    { path: 'images/samples_step_1000.png', content: sampleSheet(random, 6, 4, 0.2) },
    { path: 'images/samples_step_9000.png', content: sampleSheet(random, 6, 4, 0.95) },
    {
      path: 'audio/read_aloud.wav',
      content: encodeWav(1, 8000, (time) => 0.4 * Math.sin(2 * Math.PI * (220 + 200 * time) * time)),
    },
    { path: 'model/MLmodel', content: MLMODEL },
    { path: 'model/conda.yaml', content: CONDA },
    { path: 'model/python_env.yaml', content: 'python: 3.12.4\ndependencies:\n- -r requirements.txt\n' },
    { path: 'model/requirements.txt', content: REQUIREMENTS },
    { path: 'model/input_example.json', content: '{"inputs": ["Attention is all you need …"]}\n' },
    { path: 'model/data/model.bin', content: weights },
  ]
}
