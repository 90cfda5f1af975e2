/** Where and how MLflow's REST API is reached: what a tracking URI resolves to. */
export interface TrackingServer {
  /** What goes before `/api`: `''` for the page's own origin, `http://host/prefix` elsewhere; no slash at the end. */
  readonly baseUrl: string
  /** Adds what the server asks for, such as credentials; otherwise the platform's own `fetch`. */
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>
}

/** Finds the server of a tracking URI. @throws TrackingUriError when nobody here can serve it */
export type ResolveTrackingUri = (trackingUri: string) => TrackingServer
