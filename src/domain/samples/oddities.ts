import { SYSTEM_TAG } from '../tag.ts'
import { DAY_MS, HOUR_MS, pairs, sourceTags } from './sampleRun.ts'
import type { SampleExperiment, SampleRun } from './sampleRun.ts'

const LONG_NAME =
  'transformer-encoder-decoder-with-rotary-embeddings-and-grouped-query-attention-pretrained-on-the-pile-then-finetuned-' +
  'on-scientific-abstracts-with-curriculum-by-length-and-label-smoothing-0.1-restart-17-after-preemption'

const LONG_KEY = `metrics/validation/${'by-language/'.repeat(14)}bleu`

/** What is legal and rarely thought of: long names, other scripts, values that are no numbers, steps below zero. */
export function oddities(nowMs: number): SampleExperiment {
  const start = nowMs - 2 * DAY_MS
  const runs: SampleRun[] = [
    odd(LONG_NAME, start, {
      params: pairs({
        [`config/${'very/deeply/nested/'.repeat(8)}key`]: 'found it',
        digits: '1234567890123456789012345678901234567890',
        json: JSON.stringify({ layers: [64, 128, 256], dropout: { input: 0.1, hidden: [0.2, 0.2, 0.3] } }),
        text: 'All work and no play makes a long parameter. '.repeat(40),
        empty: '',
      }),
      metrics: () => points(start, LONG_KEY, [12.5, 18.25, 21.125]),
    }),
    odd('values that are no numbers', start + HOUR_MS, {
      metrics: () => [
        ...points(start, 'loss with gaps', [3, 2, Number.NaN, 1.5, Number.NaN, Number.NaN, 1.2, 1]),
        ...points(start, 'ends in NaN', [1, 0.5, Number.NaN]),
        ...points(start, 'NaN only', [Number.NaN, Number.NaN]),
        ...points(start, 'goes to Infinity', [1, 1e10, 1e100, Number.POSITIVE_INFINITY]),
        ...points(start, 'goes to -Infinity', [-1, -1e200, Number.NEGATIVE_INFINITY]),
        ...points(start, 'tiny', [5e-324, 1e-300, 1e-12]),
        ...points(start, 'huge', [1e15, 1.5e300, 1.7976931348623157e308]),
        ...points(start, 'zero', [0, 0, 0]),
      ],
    }),
    odd('steps below zero and twice the same', start + 2 * HOUR_MS, {
      metrics: () => [
        ...points(start, 'warm-up', [5, 4, 3, 2, 1], -4),
        ...[0.1, 0.2, 0.3].map((value, index) => ({
          key: 'three at once',
          value,
          timestampMs: start + index,
          step: 7,
        })),
      ],
    }),
    odd('名前 · имя · اسم · 🚀 <b>&amp; "quotes"', start + 3 * HOUR_MS, {
      params: pairs({ 学習率: '0.01', 'größe/日本': 'mittel', 'key with spaces': 'yes' }),
      metrics: () => points(start, '損失/検証', [0.9, 0.7, 0.65]),
      files: () => [
        { path: 'ordner mit ünïcode/日本語 📊.txt', content: 'こんにちは\n' },
        { path: 'a & b = 1 (copy).json', content: '{"name": "needs encoding"}\n' },
        { path: 'empty.txt', content: '' },
      ],
    }),
    odd('many tags', start + 4 * HOUR_MS, {
      tags: pairs(Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`tag_${at}`, `value ${at * at}`]))),
      metrics: () => [],
    }),
    odd('nothing logged', start + 5 * HOUR_MS, { metrics: () => [] }),
    { ...odd('waiting for a machine', nowMs, { metrics: () => [] }), status: 'SCHEDULED' },
  ]
  return {
    name: 'odd cases/everything that is legal',
    tags: pairs({ [SYSTEM_TAG.note]: 'Nothing here is an error.' }),
    runs,
  }
}

function odd(name: string, startTimeMs: number, logged: Partial<SampleRun> & Pick<SampleRun, 'metrics'>): SampleRun {
  return {
    name,
    startTimeMs,
    status: 'FINISHED',
    endTimeMs: startTimeMs + 90_000,
    params: [],
    ...logged,
    tags: [...sourceTags('ann', 'odd.py', '0000000000000000000000000000000000000000'), ...(logged.tags ?? [])],
  }
}

function points(startTimeMs: number, key: string, values: readonly number[], firstStep = 0) {
  return values.map((value, index) => ({
    key,
    value,
    timestampMs: startTimeMs + index * 1000,
    step: firstStep + index,
  }))
}
