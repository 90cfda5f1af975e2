import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { StoreProblem } from '../../domain/connection.ts'
import type { CallInput } from '../api/answerCall.ts'
import { failure } from '../api/answerCall.ts'
import type { CallOutput } from '../api/answerCall.ts'

export interface StoreThreadOptions {
  readonly kind: 'database' | 'folder'
  /** Absolute path of the SQLite file, or of the folder `mlruns`. */
  readonly path: string
  readonly isReadOnly: boolean
  readonly artifactRoot: string
}

export interface StoreRequest {
  readonly id: number
  readonly input: CallInput | 'problems' | 'close'
}

interface StoreReply extends CallOutput {
  readonly id: number
}

/** A store in a thread of its own. */
export interface StoreThread {
  readonly answer: (input: CallInput) => Promise<CallOutput>
  /** What the store cannot read. */
  readonly problems: () => Promise<readonly StoreProblem[]>
  /** Resolves when its files are closed. */
  readonly close: () => Promise<void>
}

/**
 * Rows and what becomes of them are short-lived and many: with V8's own limit of 48 MB of young objects a thread holds on to
 * as much garbage as it has data.
 */
const YOUNG_GENERATION_MB = 8
/**
 * What a search of thousands of runs leaves behind is garbage as soon as it is sent. V8 lets a heap grow to four times of what
 * it holds before it looks for garbage; looking at this much more instead costs a tenth of the time of such a search.
 */
const HEAP_GROWTH_PERCENT = 40

/** @throws what opening the store throws */
export async function startStoreThread(options: StoreThreadOptions): Promise<StoreThread> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`)
  const worker = new Worker(new URL(`./storeWorker.${extension}`, import.meta.url), {
    workerData: options,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  })
  // Rejects with the error of the thread when opening fails.
  await once(worker, 'message')
  const waiting = new Map<number, (answer: CallOutput) => void>()
  let lastId = 0

  worker.on('message', ({ id, ...answer }: StoreReply) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
  })
  // A thread that dies takes the process along once everybody is told: a half-alive server would only puzzle.
  worker.on('error', (error) => {
    for (const resolve of waiting.values()) resolve(failure(error))
    throw error
  })
  // It lives as long as the server does, and keeps a process only while somebody waits for an answer. After the listeners:
  // one for messages would take hold of the process again.
  worker.unref()

  const ask = (input: StoreRequest['input']): Promise<CallOutput> =>
    new Promise((resolve) => {
      lastId += 1
      if (waiting.size === 0) worker.ref()
      waiting.set(lastId, resolve)
      worker.postMessage({ id: lastId, input } satisfies StoreRequest, [])
    })

  return {
    answer: ask,
    problems: async () => {
      const { json } = await ask('problems')
      return JSON.parse(typeof json === 'string' ? json : new TextDecoder().decode(json)) as StoreProblem[]
    },
    close: async () => {
      worker.ref()
      const ended = once(worker, 'exit')
      worker.postMessage({ id: 0, input: 'close' } satisfies StoreRequest, [])
      await ended
    },
  }
}
