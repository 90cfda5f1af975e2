import { setTimeout as sleep } from 'node:timers/promises'

interface Answer {
  readonly id?: number
  readonly result?: unknown
}

/** The browser's DevTools protocol with nothing switched on that would be remembered in the page's process. */
export class Inspector {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (result: unknown) => void>()
  #lastId = 0
  #sessionId: string | undefined

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const { id = 0, result } = JSON.parse(String(data)) as Answer
      this.#waiting.get(id)?.(result)
      this.#waiting.delete(id)
    })
  }

  static async connect(address: string): Promise<Inspector> {
    const socket = new WebSocket(address)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true })
      socket.addEventListener('error', reject, { once: true })
    })
    return new Inspector(socket)
  }

  close(): void {
    this.#socket.close()
  }

  /** Whatever follows is about this page. */
  async openPage(url: string): Promise<void> {
    const { targetId } = await this.#send<{ targetId: string }>('Target.createTarget', { url })
    const { sessionId } = await this.#send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
    this.#sessionId = sessionId
  }

  /** `undefined` also while the page is only coming: an error has no result. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.#send<{ result: { value?: unknown } } | undefined>(
      'Runtime.evaluate',
      { expression },
      this.#sessionId,
    )
    return answer?.result.value
  }

  async waitUntil(expression: string, pollMs: number): Promise<void> {
    while ((await this.evaluate(expression)) !== true) await sleep(pollMs)
  }

  async collectGarbage(): Promise<void> {
    await this.#send('HeapProfiler.collectGarbage', {}, this.#sessionId)
  }

  async pageProcessIds(): Promise<readonly number[]> {
    const { processInfo } = await this.#send<{ processInfo: { id: number; type: string }[] }>(
      'SystemInfo.getProcessInfo',
      {},
    )
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  }

  #send<T>(method: string, params: object, sessionId?: string): Promise<T> {
    this.#lastId += 1
    const id = this.#lastId
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    return new Promise((resolve) => this.#waiting.set(id, (result) => resolve(result as T)))
  }
}
