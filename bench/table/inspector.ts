import { setTimeout as sleep } from 'node:timers/promises'
import { untilProcessesAtRest } from './browserAtRest.ts'

interface Answer {
  readonly id?: number
  readonly result?: unknown
}

/** What the browser says without being asked. */
interface Event {
  readonly method?: string
  readonly params?: { readonly value?: readonly TraceEvent[] }
}

/** Something that a thread did: times in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  /** How much of `dur` the thread ran and did not wait. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** The browser's DevTools protocol with nothing switched on that would be remembered in the page's process. */
export class Inspector {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (result: unknown) => void>()
  #lastId = 0
  #sessionId: string | undefined
  #targetId: string | undefined
  #onEvent = (_event: Event): void => undefined

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const { id = 0, result, ...event } = JSON.parse(String(data)) as Answer & Event
      this.#onEvent(event)
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

  /**
   * Opens it in a window that has come to rest. Whatever follows is about this page.
   * @param visitor one of `newVisitor`; without, the browser's own
   * @param script runs before anything of the page does
   */
  async openPage(url: string, visitor?: string, script?: string): Promise<void> {
    const { targetId } = await this.#send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      browserContextId: visitor,
    })
    const { sessionId } = await this.#send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
    this.#targetId = targetId
    this.#sessionId = sessionId
    if (script !== undefined) {
      await this.#send('Page.enable', {}, sessionId)
      await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: script }, sessionId)
    }
    await untilProcessesAtRest(() => this.#processes())
    await this.#send('Page.navigate', { url }, sessionId)
  }

  async closePage(): Promise<void> {
    await this.#send('Target.closeTarget', { targetId: this.#targetId })
  }

  /** Somebody whose browser has nothing of the page yet: no files, no storage. */
  async newVisitor(): Promise<string> {
    return (await this.#send<{ browserContextId: string }>('Target.createBrowserContext', {})).browserContextId
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

  /** What all threads of the browser did meanwhile, of some categories. */
  async trace(includedCategories: readonly string[], work: () => Promise<void>): Promise<readonly TraceEvent[]> {
    const events: TraceEvent[] = []
    const told = new Promise<void>((resolve) => {
      this.#onEvent = ({ method, params }) => {
        if (method === 'Tracing.dataCollected') events.push(...(params?.value ?? []))
        if (method === 'Tracing.tracingComplete') resolve()
      }
    })
    await this.#send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } })
    await work()
    await this.#send('Tracing.end', {})
    await told
    return events
  }

  async collectGarbage(): Promise<void> {
    await this.#send('HeapProfiler.collectGarbage', {}, this.#sessionId)
  }

  async pageProcessIds(): Promise<readonly number[]> {
    return (await this.#processes()).filter(({ type }) => type === 'renderer').map(({ id }) => id)
  }

  async #processes(): Promise<readonly { readonly id: number; readonly type: string; readonly cpuTime: number }[]> {
    const told = await this.#send<{ processInfo: { id: number; type: string; cpuTime: number }[] }>(
      'SystemInfo.getProcessInfo',
      {},
    )
    return told.processInfo
  }

  #send<T>(method: string, params: object, sessionId?: string): Promise<T> {
    this.#lastId += 1
    const id = this.#lastId
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    return new Promise((resolve) => this.#waiting.set(id, (result) => resolve(result as T)))
  }
}
