import { NetworkError, TimeoutError } from '../../domain/trackingError.ts'
import type { CallOptions } from '../transport.ts'

export type Bytes = Uint8Array<ArrayBuffer>

interface SteadyOptions extends CallOptions {
  /** Names the call in errors. */
  readonly endpoint: string
  /** Silence allowed between two pieces, in milliseconds. */
  readonly idleMs: number
  readonly onBytes?: (count: number) => void
}

/**
 * The body of an answer, read only as fast as it is wanted. It ends in a `NetworkError` when the connection breaks off,
 * in a `TimeoutError` when nothing comes for too long, in the signal's reason when it aborts: never in silence.
 */
export function steadyBody(response: Response, options: SteadyOptions): ReadableStream<Bytes> {
  const { endpoint, idleMs, signal, onBytes } = options
  const reader = response.body?.getReader()
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        try {
          const piece = await inTime(reader?.read(), idleMs, endpoint)
          if (piece?.value === undefined) return controller.close()
          onBytes?.(piece.value.byteLength)
          controller.enqueue(piece.value)
        } catch (error) {
          // Closes the connection; that this fails as well is no news.
          await reader?.cancel().catch(() => undefined)
          signal?.throwIfAborted()
          if (error instanceof TimeoutError) throw error
          throw new NetworkError('The download broke off', endpoint, { cause: error })
        }
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

async function inTime<T>(read: Promise<T> | undefined, limitMs: number, endpoint: string): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const error = new TimeoutError(`Nothing came for ${Math.round(limitMs / 1000)} s`, endpoint)
    timer = setTimeout(() => reject(error), limitMs)
  })
  try {
    return await Promise.race([read, late])
  } finally {
    clearTimeout(timer)
  }
}
