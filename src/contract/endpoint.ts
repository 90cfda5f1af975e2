import type * as z from 'zod/mini'

/** A query string or JSON request body, in MLflow's snake_case names; `undefined` fields are not sent. */
export type WireRequest = object

/** One REST call of MLflow: where it is, what it takes, what it answers. */
export interface Endpoint<Request extends WireRequest, Response> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below the origin and the tracking URI's prefix, e.g. `/api/2.0/mlflow/runs/get`. */
  readonly path: `/${string}`
  /** True when sending it twice leaves the same state as once: only these are retried. */
  readonly idempotent: boolean
  /** The first MLflow that has it, where servers in use have it not. */
  readonly since?: string
  readonly response: z.ZodMiniType<Response>
  /** Never set: carries the request's type. */
  readonly request?: Request
}

/** Declares an endpoint: the request's type is named, the response's is inferred from its schema. */
export function endpoint<Request extends WireRequest>() {
  return <Response>(declared: Omit<Endpoint<Request, Response>, 'request'>): Endpoint<Request, Response> => declared
}
