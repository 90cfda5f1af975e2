/** A call as the client makes it: the part of `RequestInit` that it uses. */
export interface CallInit {
  readonly method: string
  readonly headers: Headers
  readonly body: string | Blob | null
  readonly signal: AbortSignal | null
}

/** Where and how MLflow's REST API is reached: what a tracking URI resolves to. */
export interface TrackingServer {
  /** What goes before `/api`: `''` for the page's own origin, `http://host/prefix` elsewhere; no slash at the end. */
  readonly baseUrl: string
  /** Adds what the server asks for, such as credentials; otherwise the platform's own `fetch`. */
  readonly fetch: (url: string, init: CallInit) => Promise<Response>
}

/** Finds the server of a tracking URI. @throws TrackingUriError when nobody here can serve it */
export type ResolveTrackingUri = (trackingUri: string) => TrackingServer
