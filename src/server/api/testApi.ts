import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openTestStore } from '../embedded/testStore.ts'
import { answerCall } from './answerCall.ts'
import { createApi } from './apiApp.ts'
import { DiskRoom } from './diskRoom.ts'

export interface TestApi {
  /** Status and parsed JSON (or text) of a call. */
  readonly call: (method: string, url: string, body?: unknown) => Promise<{ status: number; body: unknown }>
  readonly request: (url: string, init?: RequestInit) => Promise<Response>
  /** A folder of its own; `mlartifacts` and `mlruns` in it may hold artifacts. */
  readonly folder: string
  readonly [Symbol.dispose]: () => void
}

/** For tests: the REST API over a store in memory, with artifacts in a temporary folder. */
export function openTestApi({ isReadOnly = false } = {}): TestApi {
  const folder = mkdtempSync(path.join(tmpdir(), 'runlens-api-'))
  const { store } = openTestStore()
  const context = { store, storeType: 'SqlStore', resolveLocation: (location: string) => location } as const
  const app = createApi({
    isReadOnly,
    room: new DiskRoom(folder, () => {}),
    folders: { served: path.join(folder, 'mlartifacts'), local: [path.join(folder, 'mlruns')] },
    answer: (_access, input) => answerCall(context, input),
  })
  const request = async (url: string, init?: RequestInit): Promise<Response> => app.request(url, init)
  return {
    request,
    folder,
    call: async (method, url, body) => {
      const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      const response = await request(url, { method, ...(body === undefined ? {} : json) })
      const text = await response.text()
      return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text }
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
