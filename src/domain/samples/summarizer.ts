import { Random } from '../../lib/random.ts'
import { SYSTEM_TAG } from '../tag.ts'
import { HOUR_MS, pairs, rounded, sourceTags } from './sampleRun.ts'
import type { SampleExperiment, SampleRun } from './sampleRun.ts'
import { modelHistory, summarizerFiles } from './summarizerFiles.ts'

const NOTE = `# Summaries of papers

Fine-tuned on 12,000 abstracts. See \`README.md\` and \`report.html\` of **release-candidate-2** for the numbers.

- [x] ROUGE above the baseline
- [ ] latency below 300 ms`

/** A handful of runs, one of which leaves every kind of file behind. */
export function summarizer(nowMs: number): SampleExperiment {
  const baseline = evaluation('baseline (no fine-tuning)', nowMs - 50 * HOUR_MS, 0.312, 1)
  const first = evaluation('release-candidate-1', nowMs - 26 * HOUR_MS, 0.388, 2)
  const second = evaluation('release-candidate-2', nowMs - 3 * HOUR_MS, 0.417, 3)
  return {
    name: 'nlp/summarize-papers',
    tags: pairs({ [SYSTEM_TAG.note]: NOTE, team: 'nlp' }),
    runs: [
      baseline,
      first,
      {
        ...second,
        tags: [
          ...second.tags,
          ...pairs({
            stage: 'candidate',
            'mlflow.log-model.history': modelHistory(),
            'mlflow.loggedArtifacts': '[{"path": "eval_results.json", "type": "table"}]',
          }),
        ],
        files: summarizerFiles,
      },
      {
        ...evaluation('release-candidate-2 on cpu', nowMs - HOUR_MS, Number.NaN, 4),
        status: 'FAILED',
        tags: [
          ...second.tags,
          ...pairs({ [SYSTEM_TAG.note]: 'Out of memory in the first batch: 64 GB are not enough.' }),
        ],
        metrics: () => [],
      },
    ],
  }
}

function evaluation(name: string, startTimeMs: number, rouge: number, seed: number): SampleRun {
  return {
    name,
    startTimeMs,
    endTimeMs: startTimeMs + 0.4 * HOUR_MS,
    status: 'FINISHED',
    tags: sourceTags('ben', 'notebooks/evaluate.ipynb', '2d4f6a8c0e1b3d5f7a9c1e3b5d7f9a1c3e5b7d9f'),
    params: pairs({
      base_model: 'long-t5-local-base',
      max_input_tokens: 4096,
      num_beams: 4,
      prompt: `Summarize the paper in three sentences for a reader who knows the field.\nDo not mention the authors.\nTemperature ${seed / 10}.`,
    }),
    metrics: () => {
      const random = new Random(seed + 300)
      const at = (key: string, value: number, step = 0) => ({
        key,
        value: rounded(value),
        timestampMs: startTimeMs + step * 30_000,
        step,
      })
      const learning = Array.from({ length: 40 }, (_, step) =>
        at('eval/rougeL', rouge * (1 - 0.5 * Math.exp(-step / 8)) + 0.004 * random.normal(), step),
      )
      return [
        ...learning,
        at('eval/rouge1', rouge + 0.11),
        at('eval/rouge2', rouge - 0.17),
        at('latency_ms', 340 - 20 * seed),
      ]
    },
  }
}
