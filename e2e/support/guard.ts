import type { BrowserContext, Page } from '@playwright/test'

/** Notes everything that no page may do: console errors, uncaught exceptions, requests to another host. */
export class Guard {
  readonly #problems: string[] = []
  readonly #origin: string
  readonly #expectedFailures: RegExp | undefined

  /** `expectedFailures` matches addresses whose failing answer is what the test is about; browsers log those as errors. */
  constructor(origin: string, expectedFailures?: RegExp) {
    this.#origin = origin
    this.#expectedFailures = expectedFailures
  }

  /** What has been noted, one line each. */
  get problems(): readonly string[] {
    return this.#problems
  }

  /** Watches all pages of a context. */
  watch(context: BrowserContext): void {
    context.on('request', (request) => this.#checkAddress(request.url()))
    context.on('page', (page) => this.#watchPage(page))
    for (const page of context.pages()) this.#watchPage(page)
  }

  #watchPage(page: Page): void {
    page.on('websocket', (socket) => this.#checkAddress(socket.url()))
    page.on('pageerror', (error) => this.#problems.push(`uncaught ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      const { url } = message.location()
      const isFailedLoad = message.text().startsWith('Failed to load resource')
      if (isFailedLoad && this.#expectedFailures?.test(url)) return
      this.#problems.push(`console error: ${message.text()} (${url})`)
    })
  }

  #checkAddress(url: string): void {
    const { protocol, origin } = new URL(url)
    if (['data:', 'blob:'].includes(protocol) || origin === this.#origin) return
    this.#problems.push(`request to another host: ${url}`)
  }
}
