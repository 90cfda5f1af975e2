import { MlflowClient } from '../../client/mlflowClient.ts'
import { experimentToWire, runToWire } from '../../contract/printWire.ts'
import type { Experiment } from '../../domain/experiment.ts'
import { RUNS } from '../../domain/filter/language.ts'
import { compileRunFilter } from '../../domain/filter/matchRuns.ts'
import { clausesOf, readFilter } from '../../domain/filter/readFilter.ts'
import { sketchRun } from '../../domain/testing/sketchRun.ts'
import type { RunSketch } from '../../domain/testing/sketchRun.ts'

interface SearchRequest {
  readonly experiment_ids?: readonly string[]
  readonly order_by?: readonly string[]
  readonly max_results: number
  readonly page_token?: string
  readonly run_view_type?: string
  readonly filter?: string
}

/** A tracking server with one experiment, `7`, as a `fetch`. Tests change `runs` and `answer` while it runs. */
export class RunsServer {
  readonly experiment: Experiment
  runs: readonly RunSketch[]
  /** Experiments besides that one; their runs say where they are. */
  others: readonly Experiment[] = []
  /** Takes the place of the usual answer of `runs/search` when it returns something. */
  answer: (request: SearchRequest, signal: AbortSignal) => Response | Promise<Response | undefined> | undefined = () =>
    undefined
  readonly searches: SearchRequest[] = []
  readonly client: MlflowClient

  constructor(runs: readonly RunSketch[], experiment: Partial<Experiment> = {}) {
    this.runs = runs
    this.experiment = {
      experimentId: '7',
      name: 'resnet-sweep',
      artifactLocation: '',
      lifecycleStage: 'active',
      creationTimeMs: 0,
      lastUpdateTimeMs: 0,
      tags: [],
      ...experiment,
    }
    this.client = new MlflowClient({ maxRetries: 0, fetch: async (url, init) => this.#handle(new Request(url, init)) })
  }

  async #handle(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname.endsWith('/experiments/get')) {
      const wanted = searchParams.get('experiment_id')
      const found = [this.experiment, ...this.others].find(({ experimentId }) => experimentId === wanted)
      if (found !== undefined) return Response.json({ experiment: experimentToWire(found) })
      return Response.json({ error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'No such experiment' }, { status: 404 })
    }
    const search = (await request.json()) as SearchRequest
    this.searches.push(search)
    return (await this.answer(search, request.signal)) ?? this.#page(search)
  }

  /** Filters and pages by offset, as MLflow does. */
  #page({ max_results, page_token, run_view_type, filter = '' }: SearchRequest): Response {
    const reading = readFilter(filter, RUNS)
    if (reading.refusal !== undefined) {
      return Response.json({ error_code: 'INVALID_PARAMETER_VALUE', message: reading.refusal.message }, { status: 400 })
    }
    const isWanted = compileRunFilter(clausesOf(reading))
    const stage = run_view_type === 'DELETED_ONLY' ? 'deleted' : 'active'
    const runs = this.runs
      .map(sketchRun)
      .filter((run) => (run.info.lifecycleStage === stage || run_view_type === 'ALL') && isWanted(run))
    const start = Number(page_token ?? 0)
    const end = start + max_results
    const rest = end < runs.length ? { next_page_token: String(end) } : {}
    return Response.json({ runs: runs.slice(start, end).map(runToWire), ...rest })
  }
}

/** `count` runs, newest first. */
export function manyRuns(count: number): RunSketch[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `run-${index}`,
    metrics: { loss: index / 10 },
    params: { lr: String(index % 3) },
  }))
}
