import type { RunColumnsPage } from '../client/runColumnsPage.ts'
import { SchemaError } from '../domain/trackingError.ts'

/** To the worker: the bytes of a page, moved. */
export interface ReadRequest {
  readonly id: number
  readonly bytes: ArrayBuffer
}

/** From the worker: the page, or why there is none. `kind` is the class of the error, which cannot cross over. */
export type ReadAnswer =
  | { readonly id: number; readonly page: RunColumnsPage }
  | { readonly id: number; readonly failure: { readonly kind: 'schema' | 'other'; readonly message: string } }

interface Waiting {
  readonly resolve: (page: RunColumnsPage) => void
  readonly reject: (error: Error) => void
}

/** A worker that has read no more than this is kept for the next reader; the memory of one that has is only given back by ending it. */
const LITTLE_BYTES = 32_000_000

/** At rest. Starting one takes as long as reading a page, and the first page would wait for it. */
let idle: Worker | undefined

/** Starts the worker of the next reader, for when a page that will want one is on its way; does nothing when there is one. */
export function prepareRunPageReader(): void {
  idle ??= startWorker()
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./runPageWorker.ts', import.meta.url), { type: 'module' })
  // Its code could not be fetched, say.
  worker.addEventListener('error', () => {
    if (idle === worker) idle = undefined
  })
  return worker
}

function takeWorker(): Worker {
  const worker = idle ?? startWorker()
  idle = undefined
  return worker
}

/**
 * Turns pages of `runs/search` into columns off the main thread. A page of 1,000 runs can be 7 MB of JSON, half a
 * second of parsing for ten of them; posting parsed runs back would cost as much again, posting columns does not.
 * Closing it refuses what is under way.
 */
export class RunPageReader {
  readonly #worker = takeWorker()
  readonly #waiting = new Map<number, Waiting>()
  readonly #closed = new AbortController()
  #isBroken = false
  #bytes = 0
  #lastId = 0

  constructor() {
    const { signal } = this.#closed
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => this.#settle(data), { signal })
    this.#worker.addEventListener(
      'error',
      ({ message }) => {
        this.#isBroken = true
        this.#fail(new Error(`The worker failed: ${message}`))
      },
      { signal },
    )
  }

  /** Reads one page; `bytes` is moved and empty afterwards. @throws SchemaError */
  read(bytes: ArrayBuffer): Promise<RunColumnsPage> {
    this.#lastId += 1
    this.#bytes += bytes.byteLength
    const request: ReadRequest = { id: this.#lastId, bytes }
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject })
      this.#worker.postMessage(request, [bytes])
    })
  }

  close(): void {
    this.#closed.abort()
    // Who is reading cannot be stopped in another way.
    const isFit = !this.#isBroken && this.#waiting.size === 0 && this.#bytes <= LITTLE_BYTES
    if (isFit && idle === undefined) idle = this.#worker
    else this.#worker.terminate()
    this.#fail(new DOMException('The reader is closed', 'AbortError'))
  }

  #settle(answer: ReadAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('page' in answer) waiting?.resolve(answer.page)
    else waiting?.reject(errorOf(answer.failure))
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

function errorOf({ kind, message }: { kind: 'schema' | 'other'; message: string }): Error {
  return kind === 'schema' ? new SchemaError(message, 'POST runs/search') : new Error(message)
}
