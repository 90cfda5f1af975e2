import { type HttpBindings } from '@hono/node-server'
import { type StoreProblem } from '../domain/connection.ts'

/** What answers MLflow's REST API: everything under API_PATHS of app.ts. */
export interface Backend {
  /** How it answers; the page asks for it. */
  kind: 'forward' | 'store'
  /** Every write is refused. */
  isReadOnly: boolean
  /** Where the experiments are, without credentials: shown to people. */
  trackingUri: string
  /**
   * Answers one request. An embedded store gives its Hono app's `fetch`; the forwarder writes to the raw response in
   * `bindings` and returns `RESPONSE_ALREADY_SENT`.
   */
  fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>
  /**
   * Answers `{"refusal": …}`: why its server would refuse to change an experiment and its runs, `''` when it would not.
   * Absent where nobody is refused.
   */
  access?: (experimentId: string, bindings: HttpBindings) => Promise<Response>
  /** Files of its own store that it cannot read. */
  problems?: () => Promise<readonly StoreProblem[]>
  /** What the disk of its own store had no room for at the last write. */
  diskFull?: () => string | undefined
  close: () => void | Promise<void>
}
