import { nextTask } from './nextTask.ts'

/** How long long work goes on before what a hand has done meanwhile gets its turn, in milliseconds: less than a frame. */
const TASK_MS = 10

/** Long work in tasks that nobody notices: between its parts it waits for `rest`, which mostly takes no time. */
export class ShortTasks {
  #sinceMs = performance.now()

  /** Ends the task when it has been long enough. @throws the reason of `signal` once that is aborted. */
  async rest(signal?: AbortSignal): Promise<void> {
    if (performance.now() - this.#sinceMs < TASK_MS) return
    await new Promise<void>(nextTask)
    signal?.throwIfAborted()
    this.#sinceMs = performance.now()
  }
}
